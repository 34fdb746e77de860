import { useState } from 'react'
import type { Station, StationChanges } from '../../../contract/station.ts'
import { announce } from '../../announce.ts'
import { useDesk } from '../../client/desk.ts'
import type { Failure } from '../../client/failure.ts'
import { HELLO_KEY } from '../../client/useHello.ts'
import { useAct } from '../../session/useAct.ts'

/** Saves some of what a station sets for itself. A station that changed meanwhile is read again and shown. */
export function useSaveStation(station: Station): {
  readonly save: (changes: StationChanges) => Promise<boolean>
  readonly failure: Failure | undefined
} {
  const { client, store } = useDesk()
  const act = useAct()
  const [failure, setFailure] = useState<Failure>()
  return {
    failure,
    async save(changes) {
      setFailure(undefined)
      const done = await act(() => client.station.update({ version: station.version, changes }))
      if (done.ok) {
        store.put('station.get', done.value)
        store.refetch(HELLO_KEY)
        announce('已保存。')
        return true
      }
      setFailure(done.failure)
      if (done.failure.code === 'CONFLICT') store.refetch('station.get')
      return false
    },
  }
}
