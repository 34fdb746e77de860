import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { contract } from '../../../src/contract/index.ts'
import { at } from '../store/folders.ts'
import { PIN } from './backend.ts'
import { DAY, INCIDENT, MARK, openTwoStations, OTHER, rowsOf } from './twoStations.ts'
import type { Client, Holdings } from './twoStations.ts'

/** Every operation's path in the contract: `desk.bookmarks.set`. */
function operations(node: object = contract, path = ''): string[] {
  if ('~orpc' in node) return [path]
  return Object.entries(node).flatMap(([key, child]) => operations(child as object, path === '' ? key : `${path}.${key}`))
}

/**
 * One valid input per operation that asks, wherever an id can be given, for what station B holds.
 * `absent`: the answer must be that there is no such thing. Those that end the session come last.
 */
function asks(b: Holdings): Record<string, { readonly input: unknown; readonly absent?: true }> {
  const asOf = {}
  const person = { badge: 'A0009', name: '甲所新人', posts: [], roles: ['officer'], active: true }
  const sheet = { day: DAY, scope: 'all' }
  const draft = { from: '2026-12-01', changes: [], own: [] }
  return {
    'system.hello': { input: {} },
    'system.storage': { input: {} },
    'system.backup': { input: {} },
    'changes.watch': { input: { since: 0 } },
    'library.shelf': { input: { asOf } },
    'library.handbook': { input: { id: 'field-guide', asOf } },
    'library.entry': { input: { id: INCIDENT, asOf } },
    'law.laws': { input: { asOf } },
    'law.provision': { input: { citation: { law: '治安管理处罚法', article: '51' }, asOf } },
    'search.query': { input: { text: MARK, limit: 20, asOf } },
    'search.missed': { input: { text: '甲所没有这个词' } },
    'desk.settings.get': { input: {} },
    'desk.settings.set': { input: { settings: { theme: 'dark', fontSize: 110 }, version: 0 } },
    'desk.bookmarks.list': { input: { asOf } },
    'desk.bookmarks.set': { input: { entry: INCIDENT, on: false } },
    'desk.notes.list': { input: { asOf } },
    'desk.notes.get': { input: { entry: INCIDENT } },
    'desk.notes.save': { input: { entry: INCIDENT, entryVersion: 'v', text: '甲所笔记', version: 0 } },
    'desk.recent.list': { input: { asOf } },
    'desk.recent.add': { input: { entry: INCIDENT } },
    'station.get': { input: {} },
    'station.profiles': { input: {} },
    'station.setUp': { input: { name: '甲派出所' } },
    'station.update': { input: { version: 2, changes: { idleMinutes: 9 } } },
    'people.list': { input: {} },
    'people.add': { input: person },
    'people.update': { input: { ...person, id: b.colleague, version: 1 }, absent: true },
    'people.import': { input: { name: 'people.csv', file: Buffer.from('警号,姓名,身份\nB0002,甲所改名,民警').toString('base64'), confirm: true } },
    'people.importTemplate': { input: {} },
    'people.resetPin': { input: { id: b.colleague }, absent: true },
    'roster.get': { input: { day: DAY } },
    'roster.set': { input: { day: DAY, seat: 'dispatch', persons: [b.colleague], version: 0 }, absent: true },
    'session.me': { input: {} },
    'session.list': { input: {} },
    'session.revoke': { input: { id: b.session }, absent: true },
    'session.readNotices': { input: { ids: [b.notice] } },
    'board.day': { input: { day: DAY, asOf } },
    'board.wall': { input: {} },
    'board.days': { input: { from: DAY, to: DAY, asOf } },
    'run.get': { input: { run: b.matter, asOf }, absent: true },
    'run.open': { input: { id: 'a-open-0001', at: at(5), of: { entry: INCIDENT }, number: '甲1号', asOf } },
    'run.act': { input: { event: { id: 'a-note-0001', run: b.matter, kind: 'run.note', at: at(6), body: { text: '甲所写的' } }, asOf }, absent: true },
    'run.list': { input: { closed: true, asOf } },
    'handover.get': { input: { ...sheet, asOf } },
    'handover.draft': { input: { ...sheet, id: 'a-draft-001', at: at(7), asOf } },
    'handover.readBack': { input: { ...sheet, id: 'a-read-0001', at: at(8), line: 'b-note-0002', outcome: '收下', asOf } },
    'handover.sign': { input: { ...sheet, id: 'a-sign-0001', at: at(9), as: '交班', asOf } },
    'handover.seal': { input: { day: '2026-11-20' } },
    'timely.month': { input: { month: '2026-11', asOf } },
    'custody.get': { input: { asOf } },
    'custody.act': { input: { event: { id: 'a-left-0001', stay: b.stay, kind: 'custody.left', at: at(10), body: {} }, asOf } },
    'customise.get': { input: { asOf } },
    'customise.check': { input: { draft } },
    'customise.save': { input: { id: 'a-custom-01', draft, version: 0 } },
    'ledger.verify': { input: {} },
    'reports.day': { input: { day: DAY, format: 'docx' } },
    'reports.run': { input: { run: b.matter, format: 'docx' }, absent: true },
    'session.touch': { input: {} },
    'session.signIn': { input: { badge: 'B0001', pin: PIN } },
    'session.setPin': { input: { badge: 'B0002', current: PIN, pin: '918273' } },
    'session.lock': { input: {} },
    'session.signOut': { input: {} },
  }
}

/** The whole edition is built and eight PINs are hashed: more than a moment on a busy machine. */
const PATIENCE = 90_000

interface Outcome {
  /** `done`, or the code of the error. */
  readonly what: string
  /** Everything that came back, as text. */
  readonly text: string
}

/** An answer as text; of a file what is in it. */
function said(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('base64' in answer)) return JSON.stringify(answer)
  const parts = Object.values(unzipSync(new Uint8Array(Buffer.from(String(answer.base64), 'base64'))))
  return [JSON.stringify({ ...answer, base64: '' }), ...parts.map((part) => strFromU8(part))].join('\n')
}

/** Calls an operation by its path, as a desk would; of a stream the first change counts. */
async function call(client: Client, operation: string, input: unknown): Promise<Outcome> {
  let node: unknown = client
  for (const key of operation.split('.')) node = (node as Record<string, unknown>)[key]
  try {
    const answer = await (node as (input: unknown) => Promise<unknown>)(input)
    if (operation !== 'changes.watch') return { what: 'done', text: said(answer) }
    const changes = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]()
    const first = await changes.next()
    await changes.return?.()
    return { what: 'done', text: JSON.stringify(first.value) }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return { what: String(error.code), text: JSON.stringify({ message: error.message, data: 'data' in error ? error.data : null }) }
  }
}

/** What would show that something of B came through, without what the input said itself. */
function leaks(outcome: Outcome, input: unknown, held: Holdings): string[] {
  const said = JSON.stringify(input)
  return [MARK, OTHER, 'desk-b2', ...Object.values(held).filter((id) => id !== held.slot)]
    .filter((secret) => !said.includes(secret))
    .filter((secret) => outcome.text.includes(secret))
}

test('every operation of the contract is asked for here', () => {
  const empty: Holdings = { person: '', colleague: '', session: '', notice: '', matter: '', slot: '', stay: '' }
  expect(Object.keys(asks(empty)).sort()).toEqual(operations().sort())
})

test('no operation at station A, with every role, sees or changes a row of station B', async () => {
  const { folder, mine, held } = await openTwoStations()
  const before = rowsOf(folder, OTHER)
  for (const [operation, { input, absent }] of Object.entries(asks(held))) {
    const outcome = await call(mine, operation, input)
    // An input that is not understood, or a fault of the host, would show nothing.
    expect(['BAD_REQUEST', 'INTERNAL_SERVER_ERROR', 'UNAUTHORIZED'], operation).not.toContain(outcome.what)
    expect(absent === true ? outcome.what : 'NOT_FOUND', operation).toBe('NOT_FOUND')
    expect(leaks(outcome, input, held), `${operation}: ${outcome.text.slice(0, 400)}`).toEqual([])
  }
  expect(rowsOf(folder, OTHER)).toEqual(before)
}, PATIENCE)

test('a leak would be seen, and the same slot of the board is another run at each station', async () => {
  const { mine, theirs, held } = await openTwoStations()
  for (const operation of ['people.list', 'session.list', 'run.list', 'custody.get', 'desk.notes.list', 'station.get', 'roster.get', 'handover.get', 'run.get', 'reports.day']) {
    const { input } = asks(held)[operation]!
    expect(leaks(await call(theirs, operation, input), input, held), operation).not.toEqual([])
  }
  expect((await theirs.run.get({ run: held.slot, asOf: {} })).state.notes).toMatchObject([{ text: `${MARK}值班` }])
  expect((await mine.run.get({ run: held.slot, asOf: {} })).state.notes).toEqual([])
}, PATIENCE)
