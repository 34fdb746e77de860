import { implement, ORPCError, ValidationError } from '@orpc/server'
import type { ImplementerInternalWithMiddlewares } from '@orpc/server'
import { contract } from '../../contract/index.ts'
import type { Contract } from '../../contract/index.ts'
import { StoreFailure } from '../../store/ports.ts'
import { NotFound, Refused, SignInNeeded, Stale } from '../errors.ts'
import type { Session } from '../session.ts'

/**
 * The sentence a caller reads for an error of the domain. Anything unexpected goes whole to the host's
 * standard error, and to the caller without its detail.
 */
function toSentence(error: unknown): unknown {
  if (error instanceof NotFound) return new ORPCError('NOT_FOUND', { message: error.message })
  if (error instanceof Refused) return new ORPCError('FORBIDDEN', { message: error.message })
  if (error instanceof SignInNeeded) return new ORPCError('UNAUTHORIZED', { message: error.message })
  if (error instanceof Stale) return new ORPCError('CONFLICT', { message: error.message, data: error.current })
  if (error instanceof StoreFailure) return new ORPCError('SERVICE_UNAVAILABLE', { message: error.message })
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      const issue = error.cause.issues[0]
      const where = issue?.path?.map((key) => (typeof key === 'object' ? String(key.key) : String(key))).join('.') ?? ''
      return new ORPCError('BAD_REQUEST', {
        message: `提交的内容不合要求${where === '' ? '' : `（${where}）`}：${issue?.message ?? '格式不对'}。内容没有保存，请改正后重试。`,
      })
    }
    return error
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: '后台出错，这一步没有完成，已有内容没有改动。请重试；仍不行时重新启动枫册。',
    cause: error,
  })
}

/** What every operation is given beside its input. */
export interface CallContext {
  readonly session: Session
}

/** Named, because the compiler will not write the whole contract out a second time. */
export type Api = ImplementerInternalWithMiddlewares<Contract, CallContext, CallContext>

const sentenced = implement(contract)
  .$context<CallContext>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw toSentence(error)
    }
  })

/** The implementer every domain file builds on: the caller's session is the context, errors become sentences. */
export const api: Api = sentenced
