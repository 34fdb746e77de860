import { useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { EntryId } from '../../../../contract/common.ts'
import { announce } from '../../../announce.ts'
import { useClient } from '../../../client/desk.ts'
import { failureOf } from '../../../client/failure.ts'
import { keyOf, useQuery } from '../../../client/useQuery.ts'
import { useAsOf } from '../../../router/context.ts'
import { useIsGuest } from './useIsGuest.ts'

/** Puts the entry among the desk's bookmarks or takes it out. Nothing for a guest, who is told why in the margin. */
export function Bookmark({ entry }: { readonly entry: EntryId }) {
  const client = useClient()
  const asOf = useAsOf()
  const guest = useIsGuest()
  const { value } = useQuery(keyOf('desk.bookmarks.list', { asOf }), (each) => each.desk.bookmarks.list({ asOf }), ['bookmarks', 'library'])
  // What was asked for, until the list says so too.
  const [asked, setAsked] = useState<{ readonly entry: EntryId; readonly on: boolean; readonly over: typeof value }>()
  if (guest !== false || value === undefined) return null
  const isOn = asked !== undefined && asked.entry === entry && asked.over === value ? asked.on : value.some(({ id }) => id === entry)
  const set = async (on: boolean): Promise<void> => {
    setAsked({ entry, on, over: value })
    try {
      await client.desk.bookmarks.set({ entry, on })
      announce(on ? '已加入书签' : '已移出书签')
    } catch (error) {
      setAsked(undefined)
      announce(failureOf(error).sentence)
    }
  }
  return (
    <ToggleButton className="button" isSelected={isOn} onChange={(on) => void set(on)}>
      <span aria-hidden="true">{isOn ? '★' : '☆'}</span> {isOn ? '已存书签' : '存书签'}
    </ToggleButton>
  )
}
