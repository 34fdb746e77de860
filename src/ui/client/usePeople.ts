import type { Person } from '../../contract/people.ts'
import { useMay } from './useMe.ts'
import { useQuery } from './useQuery.ts'
import type { QueryResult } from './useQuery.ts'

/** The people of the station. Asked only when somebody may see them. */
export function usePeople(): QueryResult<readonly Person[]> {
  const { may } = useMay('people.list')
  return useQuery<readonly Person[]>('people.list', ({ people }) => people.list({}), ['people'], { when: may })
}
