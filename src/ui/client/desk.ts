import { createContext, use } from 'react'
import type { LiveState } from './live.ts'
import type { QueryStore } from './queryStore.ts'
import type { Client } from './transport.ts'

/** One window's connection: the client, its answers so far, and how the live stream is doing. */
export interface Desk {
  readonly client: Client
  readonly store: QueryStore
  readonly live: LiveState
}

export const DeskContext = createContext<Desk | undefined>(undefined)

/** This window's connection. Only under DeskProvider. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === undefined) throw new Error('useDesk needs a DeskProvider above it')
  return desk
}

/** The typed client, for actions; reads go through useQuery. */
export function useClient(): Client {
  return useDesk().client
}
