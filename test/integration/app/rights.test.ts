import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { contract } from '../../../src/contract/index.ts'
import { GIVEN_ROLES, ROLES } from '../../../src/contract/people.ts'
import type { Role } from '../../../src/contract/people.ts'
import { RIGHTS } from '../../../src/core/people/rights.ts'
import { deskOf, openStation, outcomeOf, signedIn } from './backend.ts'
import type { Desk } from './backend.ts'

/** Every operation of the contract by its path. */
function operations(node: object, path: readonly string[] = []): string[] {
  if ('~orpc' in node) return [path.join('.')]
  return Object.entries(node).flatMap(([key, child]) =>
    typeof child === 'object' && child !== null ? operations(child as object, [...path, key]) : [],
  )
}

const EVERY = operations(contract)
const ALL = ROLES.join(' ')
const SIGNED_IN = GIVEN_ROLES.join(' ')

/** Written out a second time on purpose: a change of the table must be made here too. */
const EXPECTED: Readonly<Record<string, string>> = {
  'system.backup': 'commander administrator',
  'station.setUp': 'administrator',
  'station.update': 'administrator',
  'people.list': SIGNED_IN,
  'people.add': 'administrator',
  'people.update': 'administrator',
  'people.import': 'administrator',
  'people.importTemplate': 'administrator',
  'people.resetPin': 'administrator',
  'roster.get': SIGNED_IN,
  'roster.set': 'commander administrator',
  'session.list': SIGNED_IN,
  'session.revoke': SIGNED_IN,
  'session.readNotices': SIGNED_IN,
  'run.list': SIGNED_IN,
  'run.open': 'auxiliary officer',
  'run.act': 'auxiliary officer',
  'handover.get': SIGNED_IN,
  'handover.draft': 'auxiliary officer',
  'handover.readBack': 'auxiliary officer',
  'handover.sign': 'auxiliary officer',
  'handover.seal': 'commander',
  'custody.get': SIGNED_IN,
  'custody.act': 'auxiliary officer',
  'customise.get': SIGNED_IN,
  'customise.check': 'commander',
  'customise.save': 'commander',
  'ledger.verify': 'legal-officer commander administrator',
  'reports.day': 'officer commander',
  'reports.run': 'officer commander',
}
const MINE = /^(?:system|changes|library|law|search|desk|station|people|roster|session|board|run|handover|timely|custody|customise|ledger|reports)\./

/** Calls an operation by its path with an input that fits nothing: whoever may call it is told so, others are refused before. */
function callWithNothing(desk: Desk, operation: string): () => Promise<unknown> {
  const found = operation.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], desk)
  return () => (found as (input: unknown) => Promise<unknown>)({ nothing: true })
}

test('every operation of the contract has a row, and every row an operation', () => {
  expect(EVERY.length).toBeGreaterThan(40)
  expect(EVERY.filter((operation) => !Object.hasOwn(RIGHTS, operation))).toEqual([])
  expect(Object.keys(RIGHTS).filter((operation) => !EVERY.includes(operation))).toEqual([])
})

test('the rows are those that were decided', () => {
  for (const operation of EVERY.filter((each) => MINE.test(each))) {
    expect([operation, RIGHTS[operation]?.roles.join(' ')]).toEqual([operation, EXPECTED[operation] ?? ALL])
  }
})

test('role by role, each operation is allowed or refused as the table says', async () => {
  const { backend, desk: administrator } = await openStation()
  const desks = new Map<Role, Desk>([['guest', deskOf(backend, { id: 'nobody' })]])
  for (const role of GIVEN_ROLES) {
    const roles = role === 'commander' || role === 'legal-officer' ? (['officer', role] as const) : ([role] as const)
    desks.set(role, (await signedIn(backend, administrator, [...roles])).desk)
  }
  for (const [role, desk] of desks) {
    const held: Role[] = role === 'commander' || role === 'legal-officer' ? ['officer', role] : [role]
    for (const operation of EVERY) {
      const allowed = RIGHTS[operation]!.roles.some((each) => held.includes(each))
      const refused = role === 'guest' ? 'UNAUTHORIZED' : 'FORBIDDEN'
      const outcome = await outcomeOf(callWithNothing(desk, operation))
      expect([role, operation, outcome]).toEqual([role, operation, allowed ? 'BAD_REQUEST' : refused])
    }
  }
})

test('an operation called around its path is refused to everybody', async () => {
  const { backend } = await openStation()
  const session = { desk: { id: backend.desk.id, kind: 'desk', notice: '' }, host: 'http', station: backend.station.id, person: null } as const
  const bare = createRouterClient(backend.router.people, { context: { session } })
  expect(await outcomeOf(() => bare.list({}))).toBe('FORBIDDEN')
})

test('a foreign browser reads, keeps nothing and sees no name', async () => {
  const { backend } = await openStation()
  const guest = deskOf(backend, { guest: true })
  expect(await guest.library.shelf({ asOf: {} })).toHaveLength(5)
  expect((await guest.station.get({})).name).toBe('本所')
  expect(await outcomeOf(() => guest.desk.bookmarks.set({ entry: 'field-guide/037', on: true }))).toBe('FORBIDDEN')
  expect(await outcomeOf(() => guest.people.list({}))).toBe('UNAUTHORIZED')
  expect(await outcomeOf(() => guest.roster.get({ day: '2026-11-21' }))).toBe('UNAUTHORIZED')
})
