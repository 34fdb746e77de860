import type { SignedIn } from '../../contract/session.ts'
import { useMe } from '../client/useMe.ts'

/** The person who has signed in at this desk, or null. */
export function usePerson(): SignedIn | null {
  return useMe().value?.person ?? null
}
