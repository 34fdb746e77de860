import type { Me } from '../../contract/session.ts'
import { mayDo, refusal } from '../../core/people/rights.ts'
import { useQuery } from './useQuery.ts'
import type { QueryResult } from './useQuery.ts'

export const ME_KEY = 'session.me'

/** Who sits at this desk. Undefined until the backend has said so. */
export function useMe(): QueryResult<Me> {
  return useQuery(ME_KEY, ({ session }) => session.me({}), ['session', 'station'])
}

/** Whether whoever sits here may call an operation (`people.add`), and who may if not. */
export interface May {
  /** False until it is known: nothing is offered that might be refused. */
  readonly may: boolean
  /** Who may, as a sentence; empty when `may`, and until it is known. */
  readonly sentence: string
  /** Signing in could help. */
  readonly nobody: boolean
}

/** What a person may do: the same table that the host asks. */
export function useMay(operation: string): May {
  const me = useMe().value
  if (me === undefined) return { may: false, sentence: '', nobody: false }
  const roles = me.person?.roles ?? (['guest'] as const)
  const may = mayDo(roles, operation, me.firstRun)
  return { may, sentence: may ? '' : refusal(roles, operation), nobody: me.person === null }
}
