import { meAt } from '../people/me.ts'
import { createSessions } from '../people/sessions.ts'
import { createSignIn } from '../people/signIn.ts'
import type { Services } from '../services.ts'
import { api } from './base.ts'

/** Signing in and out at a desk. */
export function sessionRouter(services: Services) {
  const { seats } = services
  const signIn = createSignIn(services)
  const sessions = createSessions(services)
  return {
    me: api.session.me.handler(({ context: { session } }) => meAt(services, session)),
    signIn: api.session.signIn.handler(({ input, context: { session } }) => signIn.signIn(session, input)),
    setPin: api.session.setPin.handler(({ input, context: { session } }) => signIn.setPin(session, input)),
    signOut: api.session.signOut.handler(async ({ context: { session } }) => {
      await seats.leave(session, 'signed-out')
      return meAt(services, session)
    }),
    lock: api.session.lock.handler(async ({ context: { session } }) => {
      await seats.leave(session, 'locked')
      return meAt(services, session)
    }),
    touch: api.session.touch.handler(async ({ context: { session } }) => {
      await seats.touch(session)
      return meAt(services, session)
    }),
    list: api.session.list.handler(({ context: { session } }) => sessions.list(session)),
    revoke: api.session.revoke.handler(async ({ input, context: { session } }) => {
      await sessions.revoke(session, input.id)
      return {}
    }),
    readNotices: api.session.readNotices.handler(({ input, context: { session } }) => sessions.readNotices(session, input.ids)),
  }
}
