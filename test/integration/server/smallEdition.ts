import type { Edition, Handbook, PlannedEntry } from '../../../src/contract/edition.ts'

const planned = (id: string, title: string): PlannedEntry => ({ id, number: '', title, written: false, withdrawn: false, summary: '' })

const handbook = (id: Handbook['id'], title: string, entries: readonly PlannedEntry[]): Handbook => ({
  id,
  title,
  mark: title.slice(0, 1),
  planned: entries.length,
  written: 0,
  categories: [{ name: '全部', entries: [...entries] }],
})

/** An edition with one planned number: enough for a host to serve and a desk to keep something. */
export const SMALL_EDITION: Edition = {
  format: 1,
  hash: 'b'.repeat(64),
  handbooks: [
    handbook('command-room', '综合指挥室操作手册', []),
    handbook('community-policing', '社区警务队工作手册', []),
    handbook('safety-reminders', '执法安全提醒手册', []),
    handbook('legal-basis', '行政案件法律依据', [planned('legal-basis/0095', '殴打他人')]),
    handbook('field-guide', '复杂警情现场应对一百问', []),
  ],
  entries: [],
  laws: [],
  changes: [],
  synonyms: [],
  stations: [],
  pinyin: {},
  syllables: {},
}
