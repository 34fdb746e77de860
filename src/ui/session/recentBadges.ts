import { keep, kept } from '../client/storage.ts'

const KEY = 'fengce:badges'
const MOST = 8

/** Badge numbers last used at this desk, the newest first; shown only while somebody is signed in. */
export function recentBadges(): readonly string[] {
  const value = kept(KEY)
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** Puts a badge number first among them. */
export function rememberBadge(badge: string): void {
  keep(KEY, [badge, ...recentBadges().filter((each) => each !== badge)].slice(0, MOST))
}
