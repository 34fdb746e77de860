import { learnHostTime } from './hostClock.ts'
import type { Client } from './transport.ts'
import { useQuery } from './useQuery.ts'
import type { QueryResult } from './useQuery.ts'

export type Hello = Awaited<ReturnType<Client['system']['hello']>>

export const HELLO_KEY = 'system.hello'

async function hello(client: Client): Promise<Hello> {
  const asked = Date.now()
  const answer = await client.system.hello({})
  learnHostTime(answer.hostTime, asked, Date.now())
  return answer
}

/** What runs at the other end: station, desk, versions, notices. Undefined until it has answered. */
export function useHello(): QueryResult<Hello> {
  return useQuery(HELLO_KEY, hello, ['refetch', 'backups', 'library'])
}
