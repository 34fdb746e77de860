import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import { createBackend } from '../../../src/app/backend.ts'
import type { Backend } from '../../../src/app/backend.ts'
import { buildEdition } from '../../../src/content/edition.ts'
import type { Contract } from '../../../src/contract/index.ts'
import type { GivenRole } from '../../../src/contract/people.ts'
import { at, clockAt, stranger, tempFolder } from '../store/folders.ts'
import { deskOf, PIN } from './backend.ts'

const HANDBOOKS = join(import.meta.dirname, '..', '..', '..', 'handbooks')

/** The other station; every word it writes begins with this, so that a leak shows. */
export const OTHER = 'station-b'
export const MARK = '乙所机密'
/** The duty day of the tests' clock. */
export const DAY = '2026-11-21'
export const INCIDENT = 'field-guide/037'

export type Client = ContractRouterClient<Contract>

/** Adds a station beside the first one, as an administrator of several stations will one day. */
function addStation(folder: string): void {
  const raw = stranger(folder)
  const stamp = { station_id: OTHER, actor_kind: 'system', actor_id: 'system', desk_id: 'none', at: at(0) }
  raw
    .prepare(
      `INSERT INTO stations (station_id, name, set_up, version, actor_kind, actor_id, desk_id, at)
       VALUES (@station_id, '${MARK}派出所', 1, 1, @actor_kind, @actor_id, @desk_id, @at)`,
    )
    .run(stamp)
}

/** Every row of a station in every table, as text. */
export function rowsOf(folder: string, station: string): Record<string, string[]> {
  const raw = stranger(folder)
  const tables = raw
    .prepare<unknown[], { name: string }>(
      `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'station_id' WHERE m.type = 'table' ORDER BY m.name`,
    )
    .all()
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      raw.prepare<unknown[], object>(`SELECT * FROM "${name}" WHERE station_id = ?`).all(station).map((row) => JSON.stringify(row)).sort(),
    ]),
  )
}

const ROLES: readonly GivenRole[] = ['officer', 'instructor', 'legal-officer', 'commander', 'administrator']

/** Somebody with every role one person can have, signed in at a station's first desk. */
async function administrator(desk: Client, badge: string, name: string): Promise<void> {
  const first = await desk.people.add({ badge, name, posts: ['dispatch'], roles: ['officer'], active: true })
  const done = await desk.session.setPin({ badge, pin: PIN })
  if (done.outcome !== 'signed-in') throw new Error(done.sentence)
  const { account: _account, ...fields } = first
  await desk.people.update({ ...fields, roles: [...ROLES] })
}

/** What the other station holds, by the ids another station could ask for. */
export interface Holdings {
  readonly person: string
  readonly colleague: string
  readonly session: string
  readonly notice: string
  readonly matter: string
  readonly slot: string
  readonly stay: string
}

/** Lets the other station keep something of every kind. */
async function fill(backend: Backend, desk: Client): Promise<Holdings> {
  const asOf = {}
  await administrator(desk, 'B0001', `${MARK}甲`)
  await desk.station.setUp({ name: `${MARK}派出所`, posts: ['dispatch', 'video-patrol'], idleMinutes: 17 })
  const colleague = await desk.people.add({ badge: 'B0002', name: `${MARK}乙`, posts: ['dispatch'], roles: ['officer'], active: true })
  const { code } = await desk.people.resetPin({ id: colleague.id })
  const second = deskOf(backend, { id: 'desk-b2', station: OTHER })
  await second.session.setPin({ badge: 'B0002', current: code, pin: PIN })
  await desk.roster.set({ day: DAY, seat: 'dispatch', persons: [colleague.id], version: 0 })
  await desk.desk.settings.set({ settings: { theme: 'contrast', fontSize: 175 }, version: 0 })
  await desk.desk.bookmarks.set({ entry: INCIDENT, on: true })
  await desk.desk.recent.add({ entry: INCIDENT })
  await desk.desk.notes.save({ entry: INCIDENT, entryVersion: 'v', text: `${MARK}笔记`, version: 0 })
  await desk.search.missed({ text: `${MARK}没有这个词` })
  const opened = await desk.run.open({ id: 'b-open-0001', at: at(0), of: { entry: INCIDENT }, number: `${MARK}1号`, asOf })
  const matter = opened.view.run
  await desk.run.act({ event: { id: 'b-note-0001', run: matter, kind: 'run.note', at: at(1), body: { text: `${MARK}情况` } }, asOf })
  const slot = (await desk.board.day({ asOf })).rows.flatMap(({ cells }) => cells).flatMap(({ items }) => items)[0]!.run
  await desk.run.act({ event: { id: 'b-note-0002', run: slot, kind: 'run.note', at: at(2), body: { text: `${MARK}值班`, flag: '风险' } }, asOf })
  await desk.custody.act({
    event: { id: 'b-stay-0001', stay: 'stay-of-station-b', kind: 'custody.opened', at: at(3), body: { seat: 77, track: '治安', minor: true, from: at(0) } },
    asOf,
  })
  await desk.handover.draft({ day: DAY, scope: 'all', id: 'b-draft-001', at: at(4), asOf })
  const [session] = await second.session.list({})
  const me = await desk.session.me({})
  return {
    person: me.person!.id,
    colleague: colleague.id,
    session: session!.id,
    notice: me.notices[0]?.id ?? 'none',
    matter,
    slot,
    stay: 'stay-of-station-b',
  }
}

let built: ReturnType<typeof buildEdition> | undefined

/** Two stations on one folder and one machine; each has somebody with every role at this machine's desk. */
export async function openTwoStations() {
  const { edition, problems } = await (built ??= buildEdition(HANDBOOKS))
  if (edition === null) throw new Error(problems[0]?.message)
  const folder = tempFolder()
  const backend = await createBackend(folder, clockAt(), { edition })
  onTestFinished(() => backend.close())
  addStation(folder)
  const mine: Client = deskOf(backend)
  const theirs: Client = deskOf(backend, { station: OTHER })
  const held = await fill(backend, theirs)
  await administrator(mine, 'A0001', '甲所管理')
  return { backend, folder, mine, theirs, held }
}
