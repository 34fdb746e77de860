import { oc } from '@orpc/contract'
import * as z from 'zod'
import { instant } from './common.ts'
import { givenRole, personId, personRef, postSlug } from './people.ts'

/** What a person may be told by the host; read or unread, never a pop-up over somebody's work. */
export const notice = z.strictObject({
  id: z.string(),
  kind: z.enum(['pin-reset', 'locked-out']),
  text: z.string(),
  at: instant,
})
export type PersonNotice = z.infer<typeof notice>

/** The person at a desk. */
export const signedIn = z.strictObject({
  ...personRef.shape,
  roles: z.array(givenRole),
  posts: z.array(postSlug),
  /** When it began. */
  since: instant,
})
export type SignedIn = z.infer<typeof signedIn>

export const me = z.strictObject({
  /** Nobody, somebody, or somebody who is away: then the desk reads as a guest and keeps that person's drafts. */
  state: z.enum(['nobody', 'signed-in', 'locked']),
  person: signedIn.nullable(),
  /** Only while locked: whose drafts to keep. No name: a visitor may stand before the screen. */
  awayPerson: personId.nullable(),
  /** After so many minutes without input the desk locks. */
  idleMinutes: z.int().positive(),
  /** When the desk locks if nobody touches it; null unless signed in. */
  locksAt: instant.nullable(),
  /** Unread, newest first. */
  notices: z.array(notice),
  /** True while this desk may set the station up: it is this machine's own and there is no administrator yet. */
  firstRun: z.boolean(),
})
export type Me = z.infer<typeof me>

export const pin = z.string().min(1).max(64)

/**
 * What became of a try to sign in; none of them is a fault of the program. `sentence` is for the screen.
 * `choose-pin`: the person has no PIN yet, or gave the one-time code: ask for a new PIN, then `setPin`.
 */
export const signInOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('signed-in'), me, sentence: z.string() }),
  z.strictObject({ outcome: z.literal('wrong'), triesLeft: z.int().nonnegative().nullable(), sentence: z.string() }),
  z.strictObject({ outcome: z.literal('locked'), until: instant, sentence: z.string() }),
  z.strictObject({ outcome: z.literal('choose-pin'), sentence: z.string() }),
  z.strictObject({ outcome: z.literal('weak-pin'), sentence: z.string() }),
])
export type SignInOutcome = z.infer<typeof signInOutcome>

export const sessionRow = z.strictObject({
  id: z.string(),
  person: personRef,
  desk: z.string(),
  thisDesk: z.boolean(),
  since: instant,
  lastActive: instant,
})
export type SessionRow = z.infer<typeof sessionRow>

export const sessionContract = {
  /** Who sits at this desk. */
  me: oc.input(z.strictObject({})).output(me),
  /** Signs in at this desk; whoever sat here before is signed out. Badge numbers are not case-sensitive. */
  signIn: oc.input(z.strictObject({ badge: z.string().trim().min(1).max(32), pin })).output(signInOutcome),
  /**
   * Sets a PIN and signs in: `current` is the one-time code or the PIN so far, absent at the very first
   * sign-in. Whoever may decide or keep people needs a code from an administrator even then.
   */
  setPin: oc
    .input(z.strictObject({ badge: z.string().trim().min(1).max(32), current: pin.exactOptional(), pin }))
    .output(signInOutcome),
  signOut: oc.input(z.strictObject({})).output(me),
  /** The desk reads on as a guest; unlocking is signing in again. */
  lock: oc.input(z.strictObject({})).output(me),
  /** Somebody touched this desk: keeps it from locking. At most once a minute is enough. */
  touch: oc.input(z.strictObject({})).output(me),
  /** An administrator or commander sees every live session, anybody else their own. */
  list: oc.input(z.strictObject({})).output(z.array(sessionRow)),
  /** Ends a session: an administrator any, anybody their own. */
  revoke: oc.input(z.strictObject({ id: z.string().max(64) })).output(z.strictObject({})),
  /** Marks notices as read. */
  readNotices: oc.input(z.strictObject({ ids: z.array(z.string().max(64)).max(200) })).output(me),
}
