import { useState } from 'react'
import type { Settings } from '../../contract/desk.ts'
import { useDesk } from '../client/desk.ts'
import { failureOf } from '../client/failure.ts'
import type { Failure } from '../client/failure.ts'
import type { Client } from '../client/transport.ts'
import { useHello } from '../client/useHello.ts'
import { useQuery } from '../client/useQuery.ts'
import { cachedAppearance, showAppearance } from './appearance.ts'

const KEY = 'desk.settings.get'

interface Appearance {
  readonly settings: Settings
  /** Why the last change could not be stored with the desk, if it could not. It applies here all the same. */
  readonly failure: Failure | undefined
  readonly change: (next: Settings) => Promise<void>
}

/** Writes wait for one another: two quick changes must not be based on the same version. */
let saving: Promise<unknown> = Promise.resolve()

function save(client: Client, settings: Settings): Promise<void> {
  const write = async (): Promise<void> => {
    // The newest version: with settings the last choice is the right one, whichever window made it.
    const { version } = await client.desk.settings.get({})
    await client.desk.settings.set({ settings, version })
  }
  const done = saving.then(write)
  saving = done.catch(() => undefined)
  return done
}

/**
 * The theme and font size of this desk. A desk's own are stored by the backend and cached here for the next
 * first paint; a guest's live in this browser only.
 */
export function useAppearance(): Appearance {
  const { client, store } = useDesk()
  const guest = useHello().value?.desk.kind === 'guest'
  const stored = useQuery(KEY, () => client.desk.settings.get({}), ['settings']).value
  const [failure, setFailure] = useState<Failure>()
  // Version 0 means that nothing was ever stored: what this browser showed last stays.
  const settings = guest || stored === undefined || stored.version === 0 ? cachedAppearance() : stored.settings
  return {
    settings,
    failure,
    async change(next) {
      showAppearance(next)
      store.put(KEY, { settings: next, version: stored?.version ?? 0 })
      setFailure(undefined)
      if (guest) return
      try {
        await save(client, next)
      } catch (error) {
        setFailure(failureOf(error))
      }
    },
  }
}
