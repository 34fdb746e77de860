import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createBackend } from '../../../src/app/backend.ts'
import type { Backend } from '../../../src/app/backend.ts'
import type { Session } from '../../../src/app/session.ts'
import type { Edition, Handbook, PlannedEntry } from '../../../src/contract/edition.ts'
import type { GivenRole, Person } from '../../../src/contract/people.ts'
import { clockAt, tempFolder } from '../store/folders.ts'

const planned = (id: string, title: string): PlannedEntry => ({ id, number: '', title, written: true, withdrawn: false, summary: '' })
const handbook = (id: Handbook['id'], title: string, entries: PlannedEntry[]): Handbook => ({
  id,
  title,
  mark: title[0]!,
  planned: entries.length,
  written: entries.length,
  categories: [{ name: '全部', entries }],
})

/** An edition with two posts, one page and one ready station: enough for people. */
export const EDITION: Edition = {
  format: 1,
  hash: 'a'.repeat(64),
  handbooks: [
    handbook('command-room', '综合指挥室', [
      planned('command-room/posts/dispatch', '接警调度岗'),
      planned('command-room/posts/video-patrol', '视频巡查岗'),
    ]),
    handbook('community-policing', '社区', []),
    handbook('safety-reminders', '提醒', []),
    handbook('legal-basis', '法律', []),
    handbook('field-guide', '一百问', [planned('field-guide/037', '醉酒滋事')]),
  ],
  entries: [],
  laws: [],
  changes: [],
  synonyms: [],
  stations: [{ id: 'ceshi', name: '测试所', about: '样例', figures: [{ name: '社区', value: 3, unit: '个' }], routines: [], procedures: [], views: [], visitClasses: [] }],
  pinyin: {},
  syllables: {},
}

/** Nobody attacks a test. */
export const QUICK = { N: 2 ** 8, r: 8, p: 1 }

/** Everything a test does at one desk. */
export type Desk = ReturnType<typeof deskOf>

/** A client of the contract as a transport would give it: the person is never the transport's to say. */
export function deskOf(backend: Backend, options: { readonly id?: string; readonly guest?: boolean; readonly station?: string } = {}) {
  const session: Session = {
    desk: options.guest === true ? { id: 'guest', kind: 'guest', notice: '' } : { id: options.id ?? backend.desk.id, kind: 'desk', notice: '' },
    host: 'http',
    station: options.station ?? backend.station.id,
    person: null,
  }
  return createRouterClient(backend.router, { context: { session } })
}

/** A backend over a folder that is gone after the test. */
export async function openBackend(folder = tempFolder(), clock = clockAt()) {
  const backend = await createBackend(folder, clock, { edition: EDITION, pinCost: QUICK })
  onTestFinished(() => backend.close())
  return { backend, clock, folder, desk: deskOf(backend) }
}

export const FIRST = { badge: '0001', name: '测试管理', posts: [], roles: ['officer'] as GivenRole[], active: true }
/** A PIN that nobody guesses at once. */
export const PIN = '730194'
export const OTHER_PIN = '204816'

/** A station with its first person signed in at this machine's desk. */
export async function openStation() {
  const opened = await openBackend()
  const first = await opened.desk.people.add(FIRST)
  const done = await opened.desk.session.setPin({ badge: FIRST.badge, pin: PIN })
  if (done.outcome !== 'signed-in') throw new Error(done.sentence)
  return { ...opened, first }
}

let next = 100

/** Adds somebody (asked of an administrator's desk) and signs them in at a desk of their own. */
export async function signedIn(backend: Backend, administrator: Desk, roles: GivenRole[]) {
  const badge = `T${(next += 1)}`
  const person = await administrator.people.add({ badge, name: '测试', posts: [], roles, active: true })
  const { code } = await administrator.people.resetPin({ id: person.id })
  const desk = deskOf(backend, { id: `desk-${badge}` })
  const done = await desk.session.setPin({ badge, current: code, pin: PIN })
  if (done.outcome !== 'signed-in') throw new Error(done.sentence)
  return { desk, person, badge }
}

/** What became of a call: `done`, or the code of its error. */
export async function outcomeOf(call: () => Promise<unknown>): Promise<string> {
  try {
    await call()
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

/** What `people.update` takes of a person. */
export function fieldsOf({ id, version, badge, name, posts, roles, active }: Person) {
  return { id, version, badge, name, posts, roles, active }
}
