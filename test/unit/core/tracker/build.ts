import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { collectProblems } from '../../../../src/content/problems.ts'
import { readSteps, splitSections } from '../../../../src/content/sections.ts'
import { routineFile } from '../../../../src/core/handbook/commandRoomFiles.ts'
import type { SituationEntry, Step } from '../../../../src/contract/entries.ts'
import type { RunEvent, RunEventKind, RunEventOf, RunState } from '../../../../src/contract/runs.ts'
import { postId } from '../../../../src/contract/tracker.ts'
import type { DutyConfig, Occurrence, PostRef, Procedure, RoutineItem } from '../../../../src/contract/tracker.ts'
import type { BoardRun } from '../../../../src/core/tracker/board.ts'
import { fold } from '../../../../src/core/tracker/fold.ts'
import type { Doer } from '../../../../src/core/tracker/judge.ts'
import { choicesOf, procedureOfItem } from '../../../../src/core/tracker/procedure.ts'

export const CONFIG: DutyConfig = { zone: 'Asia/Shanghai', startMinute: 510 }

/** An instant from a local time in Chengdu: `2026-11-21 08:30`. */
export const at = (local: string): string => new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString()
export const seconds = (instant: string, by: number): string => new Date(Date.parse(instant) + by * 1000).toISOString()
export const minutes = (instant: string, by: number): string => seconds(instant, by * 60)

export const officer: Doer = { kind: 'person', id: '010088', rank: '民警' }
export const second: Doer = { kind: 'person', id: '020315', rank: '民警' }
export const auxiliary: Doer = { kind: 'person', id: 'F0012', rank: '辅警' }

const prose = (text: string) => ({ html: text, text })

export type StepLike = Partial<Omit<Step, 'id' | 'text'>>

export function step(id: string, rest: StepLike = {}): Step {
  return { id, text: prose(`做好 ${id} 这一步`), by: '民警或辅警', ...rest }
}

export function procedureWith(mode: Procedure['mode'], steps: readonly Step[]): Procedure {
  let group = 0
  return {
    title: '重点部位第三轮巡查',
    mode,
    parts: [{ entry: 'command-room/routine/midday-video-patrol', version: 'a'.repeat(64) }],
    steps: steps.map((each) => {
      const made = Object.assign({}, each, {
        entry: 'command-room/routine/midday-video-patrol',
        group,
        choices: choicesOf(each.answer),
        conditional: each.text.text.startsWith('若'),
      })
      if (each.pauseAfter === true) group += 1
      return made
    }),
  }
}

let last = 0

/** An event of the run `test.run`, at `recordedAt` unless told otherwise. */
export function event<K extends RunEventKind>(
  kind: K,
  body: RunEventOf<K>['body'],
  rest: Partial<Pick<RunEvent, 'id' | 'run' | 'actor' | 'at' | 'recordedAt' | 'desk'>> = {},
): RunEventOf<K> {
  last += 1
  const recordedAt = rest.recordedAt ?? seconds('2026-11-21T05:30:00.000Z', last)
  return {
    id: `e${last}`,
    run: 'test.run',
    kind,
    version: 1,
    actor: { kind: 'person', id: officer.id },
    desk: 'desk-1',
    at: recordedAt,
    recordedAt,
    ...rest,
    body,
  } as RunEventOf<K>
}

export const opened = (procedure: Procedure, times = { opensAt: '2026-11-21T05:30:00.000Z', escalations: [] }) =>
  event('run.opened', {
    title: procedure.title,
    subject: { type: 'task', task: 'community-policing/18' },
    parts: procedure.parts,
    times,
  }, { actor: { kind: 'system', id: 'system' } })

let routine: RoutineItem[] | undefined

/** The routine as it stands in the handbooks. */
export function realRoutine(): RoutineItem[] {
  routine ??= readRoutine()
  return routine
}

function readRoutine(): RoutineItem[] {
  const file = routineFile.parse(parse(readFileSync('handbooks/command-room/routine.yaml', 'utf8')))
  return file.routine.map((item) => ({
    id: item.id,
    entry: `command-room/routine/${item.id}`,
    version: 'b'.repeat(64),
    own: false,
    repeat: item.repeat,
    at: item.at,
    slot: item.name,
    title: item.title,
    posts: item.posts.map((post) => POST[postId.parse(post)]),
    due: item.due,
    escalate: item.escalate,
    mode: item.mode,
    steps: item.steps.map(({ pause_after, by, text, ...rest }) =>
      Object.assign(rest, { by: by ?? '民警或辅警', text: prose(text) }, pause_after === undefined ? {} : { pauseAfter: pause_after }),
    ),
  }))
}

export const POST = {
  'duty-commander': { id: 'duty-commander', title: '指挥长岗' },
  dispatch: { id: 'dispatch', title: '接警调度岗' },
  'video-patrol': { id: 'video-patrol', title: '视频巡查岗' },
  intelligence: { id: 'intelligence', title: '情报研判岗' },
  'enforcement-supervision': { id: 'enforcement-supervision', title: '执法监督岗' },
  'service-window': { id: 'service-window', title: '窗口服务岗' },
} as const satisfies Record<PostRef['id'], PostRef>

/** The situation on 家庭暴力 as it stands in the field guide, as far as its steps go. */
export function domesticViolence(): SituationEntry {
  const path = 'field-guide/031-家庭暴力.md'
  const body = readFileSync(`handbooks/${path}`, 'utf8').split(/^---$/m).slice(2).join('---')
  const problems = collectProblems()
  const section = splitSections(path, body, 1, problems).find(({ heading }) => heading === '处置步骤')
  if (section === undefined) throw new Error('no steps')
  return {
    kind: 'situation',
    id: 'field-guide/031',
    version: 'c'.repeat(64),
    handbook: 'field-guide',
    category: '现场处置',
    title: '家庭暴力警情怎么处置',
    aliases: [],
    searchOnly: [],
    citations: [],
    links: [],
    number: 31,
    risk: '高',
    first: [],
    steps: readSteps(path, section, problems).map(({ line: _line, text, ...rest }) => Object.assign(rest, { text: prose(text) })),
    timers: [],
    offences: [],
    reminders: [],
    sections: [],
    review: '2027-03-31',
  }
}

export const boardRun = (occurrence: Occurrence, events: readonly RunEvent[] = []): BoardRun => {
  const procedure = procedureOfItem(occurrence.item)
  return { occurrence, procedure, state: fold(procedure, events) }
}

/** Events that complete a slot: every step ticked, every question and document met. */
export function completing(occurrence: Occurrence, recordedAt: string): RunEvent[] {
  const rest = { run: occurrence.run, recordedAt }
  const events: RunEvent[] = []
  for (const each of procedureOfItem(occurrence.item).steps) {
    if (each.answer !== undefined) events.push(event('run.answer', { step: each.id, value: each.choices[0]?.value ?? '两处' }, rest))
    if (each.document !== undefined) events.push(event('run.document', { step: each.id, document: each.document }, rest))
    events.push(event('run.tick', { step: each.id }, rest))
  }
  return events
}

export const settlingOf = (state: RunState, id: string) => state.steps.find((each) => each.id === id)?.settling
