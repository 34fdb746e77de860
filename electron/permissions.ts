import type { Session } from 'electron'
import { isOurs } from './origin.ts'

/** What our own pages may ask for: writing text to the clipboard, and full screen for the wall. Everything else is denied. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Whether a permission is granted to a page at this address. */
export function mayHave(permission: string, address: string): boolean {
  return GRANTED.has(permission) && isOurs(address)
}

/** Answers every permission question of a session by the table above. */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayHave(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin))
}
