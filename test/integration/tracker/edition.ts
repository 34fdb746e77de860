import type { Entry, RoutineEntry, Step } from '../../../src/contract/entries.ts'
import type { Edition, Handbook, PlannedEntry } from '../../../src/contract/edition.ts'
import { POSTS } from '../../../src/contract/tracker.ts'

const planned = (id: string, title: string): PlannedEntry => ({ id, number: '', title, written: true, withdrawn: false, summary: '' })
const handbook = (id: Handbook['id'], title: string, entries: PlannedEntry[]): Handbook => ({
  id,
  title,
  mark: title.slice(0, 1),
  planned: entries.length,
  written: entries.length,
  categories: [{ name: '全部', entries }],
})
const prose = (text: string) => ({ html: text, text })

export function stepWith(id: string, rest: Partial<Omit<Step, 'id'>> = {}): Step {
  return { id, text: prose(`做好 ${id} 这一步`), by: '民警或辅警', ...rest }
}

const base = (id: string, title: string, version: string) => ({
  id,
  version: version.repeat(64),
  category: '',
  title,
  aliases: [],
  searchOnly: [],
  citations: [],
  links: [],
})

export function routine(id: string, at: string, post: (typeof POSTS)[number], steps: Step[], rest: Partial<RoutineEntry> = {}): RoutineEntry {
  return {
    ...base(`command-room/routine/${id}`, `清单 ${id}`, 'a'),
    handbook: 'command-room',
    kind: 'routine',
    repeat: 'day',
    at,
    slot: at,
    posts: [{ id: `command-room/posts/${post}`, title: post, written: true }],
    due: 20,
    escalate: [10, 20],
    mode: 'do-confirm',
    steps,
    ...rest,
  }
}

/** Three slots of the day: one at its beginning, one for the commander, one before midnight. */
export const ROUTINES: RoutineEntry[] = [
  routine('roll-call', '08:30', 'dispatch', [
    stepWith('take-calls', { kind: '看' }),
    stepWith('count-units', { answer: '可派处警组几组' }),
    stepWith('order', { by: '民警', kind: '调', clock: { start: '调度指令发出', stop: '承办人确认接令' } }),
  ]),
  routine('briefing', '09:00', 'duty-commander', [stepWith('hear', { by: '民警' }), stepWith('report', { kind: '报' })]),
  routine('night-patrol', '23:50', 'video-patrol', [stepWith('look'), stepWith('log')]),
]

const VIOLENCE: Entry = {
  ...base('field-guide/031', '家庭暴力', 'c'),
  handbook: 'field-guide',
  kind: 'situation',
  number: 31,
  risk: '高',
  first: ['一', '二', '三'],
  steps: [
    stepWith('part', { pauseAfter: true }),
    stepWith('close-case', { by: '民警', answer: '刑事立案 / 治安立案 / 批评教育 / 出具告诫书 / 不成立（理由）', document: '告诫书（《反家庭暴力法》第十六条）' }),
  ],
  timers: [],
  offences: [],
  reminders: [],
  sections: [],
  review: '',
}
const reminder = (number: number): Entry => ({
  ...base(`safety-reminders/0${number}`, `提醒 ${number}`, 'd'),
  category: '受理案件',
  handbook: 'safety-reminders',
  kind: 'reminder',
  number,
  remember: '',
  moment: '',
  who: [],
  scene: '',
  steps: [stepWith('ask'), stepWith('write')],
  sections: [],
  situations: [],
})

export function trackerEdition(routines: RoutineEntry[] = ROUTINES, hash = 'e'): Edition {
  const entries: Entry[] = [...routines, VIOLENCE, reminder(1), reminder(2)]
  return {
    format: 1,
    hash: hash.repeat(64),
    handbooks: [
      handbook('command-room', '综合指挥室', [...POSTS.map((post) => planned(`command-room/posts/${post}`, post)), ...routines.map(({ id, title }) => planned(id, title))]),
      handbook('community-policing', '社区', []),
      handbook('safety-reminders', '提醒', [planned('safety-reminders/01', '提醒 1'), planned('safety-reminders/02', '提醒 2')]),
      handbook('legal-basis', '法律', []),
      handbook('field-guide', '一百问', [planned('field-guide/031', '家庭暴力')]),
    ],
    entries,
    laws: [],
    changes: [],
    synonyms: [],
    stations: [],
    pinyin: {},
    syllables: {},
  }
}
