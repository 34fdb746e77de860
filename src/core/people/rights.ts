import { ROLES } from '../../contract/personRules.ts'
import type { Role } from '../../contract/people.ts'
import { ROLE_NAMES, inOrder } from './roles.ts'

/** Who may call an operation. */
export interface Right {
  readonly roles: readonly Role[]
  /** Also this machine's own desk, until the station has an administrator. */
  readonly firstRun?: true
}

const ANYONE: Right = { roles: ROLES }
const SIGNED_IN: Right = { roles: ROLES.filter((role) => role !== 'guest') }
const ADMINISTRATOR: Right = { roles: ['administrator'] }
const LEADERS: Right = { roles: ['commander', 'administrator'] }
const COMMANDER: Right = { roles: ['commander'] }
/** Names and what was typed leave the application in a file. */
const REPORTING: Right = { roles: ['officer', 'commander'] }
/** A 学警 studies and does not tick. */
const TICKING: Right = { roles: ['auxiliary', 'officer'] }

/**
 * Every operation of the contract and who may call it (DESIGN.md §8). Reading the handbooks needs no
 * sign-in; names of people do. An operation without a row is refused to everybody, and a test fails.
 */
export const RIGHTS: Readonly<Record<string, Right>> = {
  'system.hello': ANYONE,
  'system.storage': ANYONE,
  'system.backup': { roles: ['commander', 'administrator'], firstRun: true },
  'changes.watch': ANYONE,
  'library.shelf': ANYONE,
  'library.handbook': ANYONE,
  'library.entry': ANYONE,
  'law.laws': ANYONE,
  'law.provision': ANYONE,
  'search.query': ANYONE,
  'search.missed': ANYONE,
  // Rows of the person, or of the desk while nobody has signed in; a foreign guest keeps nothing.
  'desk.settings.get': ANYONE,
  'desk.settings.set': ANYONE,
  'desk.bookmarks.list': ANYONE,
  'desk.bookmarks.set': ANYONE,
  'desk.notes.list': ANYONE,
  'desk.notes.get': ANYONE,
  'desk.notes.save': ANYONE,
  'desk.recent.list': ANYONE,
  'desk.recent.add': ANYONE,
  'station.get': ANYONE,
  'station.profiles': ANYONE,
  'station.setUp': { roles: ['administrator'], firstRun: true },
  'station.update': { roles: ['administrator'], firstRun: true },
  'people.list': SIGNED_IN,
  'people.add': { roles: ['administrator'], firstRun: true },
  'people.update': ADMINISTRATOR,
  'people.import': ADMINISTRATOR,
  'people.importTemplate': { roles: ['administrator'], firstRun: true },
  'people.resetPin': ADMINISTRATOR,
  'roster.get': SIGNED_IN,
  'roster.set': LEADERS,
  'session.me': ANYONE,
  'session.signIn': ANYONE,
  'session.setPin': ANYONE,
  'session.signOut': ANYONE,
  'session.lock': ANYONE,
  'session.touch': ANYONE,
  'session.list': SIGNED_IN,
  'session.revoke': SIGNED_IN,
  'session.readNotices': SIGNED_IN,
  // The board shows no name to a guest; matters with a number of their own ask for a sign-in in the handler.
  'board.day': ANYONE,
  'board.wall': ANYONE,
  'board.days': ANYONE,
  'run.get': ANYONE,
  'run.list': SIGNED_IN,
  // Steps marked 民警 are judged one by one.
  'run.open': TICKING,
  'run.act': TICKING,
  'handover.get': SIGNED_IN,
  'handover.draft': TICKING,
  'handover.readBack': TICKING,
  'handover.sign': TICKING,
  'handover.seal': COMMANDER,
  'timely.month': ANYONE,
  'custody.get': SIGNED_IN,
  'custody.act': TICKING,
  'customise.get': SIGNED_IN,
  'customise.check': COMMANDER,
  'customise.save': COMMANDER,
  'reports.day': REPORTING,
  'reports.run': REPORTING,
  'ledger.verify': { roles: ['legal-officer', 'commander', 'administrator'] },
}

/**
 * Whether roles may call an operation (its path, `people.add`). `firstRun`: asked from this machine's own
 * desk while the station has no administrator. Nobody may call an operation that has no row.
 */
export function mayDo(roles: readonly Role[], operation: string, firstRun = false): boolean {
  const right = Object.hasOwn(RIGHTS, operation) ? RIGHTS[operation] : undefined
  if (right === undefined) return false
  return (firstRun && right.firstRun === true) || roles.some((role) => right.roles.includes(role))
}

/** The sentence for somebody who was refused: who may do it. */
export function refusal(roles: readonly Role[], operation: string): string {
  const right = Object.hasOwn(RIGHTS, operation) ? RIGHTS[operation] : undefined
  if (right === undefined) return '没有登记谁可以做这一步，已拒绝。请把这条信息告诉维护人员。'
  const may = right === SIGNED_IN ? '' : inOrder(right.roles).map((role) => ROLE_NAMES[role]).join('、')
  if (roles.every((role) => role === 'guest')) {
    return may === '' ? '这一步要先登录。请输入警号和 PIN。' : `这一步要先登录，由${may}来做。`
  }
  return `这一步由${may}来做，您现在的身份是${inOrder(roles).map((role) => ROLE_NAMES[role]).join('、')}。`
}
