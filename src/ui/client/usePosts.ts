import { useMemo } from 'react'
import { useQuery } from './useQuery.ts'

const PREFIX = 'command-room/posts/'

/** A post of the command room: its id without the handbook, and its title. */
export interface Post {
  readonly id: string
  readonly title: string
}

/** The posts that the command room's handbook knows, in its order; undefined until they are there. */
export function usePosts(): readonly Post[] | undefined {
  const { value } = useQuery('library.handbook posts', ({ library }) => library.handbook({ id: 'command-room', asOf: {} }), ['library'])
  return useMemo(
    () =>
      value?.categories
        .flatMap((category) => category.entries)
        .filter((entry) => entry.id.startsWith(PREFIX) && !entry.withdrawn)
        .map((entry) => ({ id: entry.id.slice(PREFIX.length), title: entry.title })),
    [value],
  )
}
