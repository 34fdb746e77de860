import { mayDo, refusal } from '../../core/people/rights.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import type { Services } from '../services.ts'
import { rolesOf } from '../session.ts'
import { api } from './base.ts'
import type { Api } from './base.ts'

/**
 * Stands before every operation: looks up who sits at the desk and asks the rights table, by the
 * operation's path. What has no row there is refused to everybody.
 */
export function guarded({ seats }: Services): Api {
  return api.use(async ({ context, path, next }) => {
    const operation = path.join('.')
    const session = await seats.arrive(context.session)
    const roles = rolesOf(session)
    if (!mayDo(roles, operation) && !(mayDo(roles, operation, true) && (await seats.isFirstRun(session)))) {
      const sentence = refusal(roles, operation)
      throw session.person === null ? new SignInNeeded(sentence) : new Refused(sentence)
    }
    return next({ context: { session } })
  })
}
