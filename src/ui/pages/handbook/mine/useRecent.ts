import { useEffect } from 'react'
import type { EntryId } from '../../../../contract/common.ts'
import { useClient } from '../../../client/desk.ts'
import { useIsGuest } from './useIsGuest.ts'

/** Puts an opened entry on the desk's list of recently read. A guest has none. */
export function useRecent(entry: EntryId | undefined): void {
  const client = useClient()
  const guest = useIsGuest()
  useEffect(() => {
    if (entry === undefined || guest !== false) return
    // Losing one line of the list is nothing to bother the reader with.
    client.desk.recent.add({ entry }).catch(() => undefined)
  }, [client, entry, guest])
}
