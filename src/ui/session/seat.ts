import type { Me } from '../../contract/session.ts'
import type { Topic } from '../client/queryStore.ts'

/** What differs from person to person: dropped when another one sits down. */
export const PERSONAL: readonly Topic[] = ['settings', 'bookmarks', 'notes', 'recent', 'people', 'roster', 'board', 'handover', 'custody', 'customise']

/** What the desk shows when somebody leaves it, until the host has answered. */
export function leftMe(me: Me): Me {
  return { ...me, state: 'nobody', person: null, awayPerson: null, locksAt: null, notices: [] }
}

/** What the desk shows while it is locked and the host has not answered yet. */
export function lockedMe(me: Me): Me {
  return { ...me, state: 'locked', person: null, awayPerson: me.person?.id ?? null, locksAt: null, notices: [] }
}

/** How often a desk that is being used says so, in ms: once a minute, more often where it locks soon. */
export function touchEvery(idleMinutes: number): number {
  return Math.min(60_000, (idleMinutes * 60_000) / 4)
}
