import { LEADER_SEAT } from '../../contract/people.ts'
import { LEADER_TITLE } from '../../core/people/seats.ts'
import type { Library } from '../library.ts'

const PREFIX = 'command-room/posts/'

/** The posts of the command room as the edition has them, in its order. */
export function postsOf(library: Library): { id: string; title: string }[] {
  return library
    .handbook('command-room')
    .categories.flatMap((category) => category.entries)
    .filter((entry) => entry.id.startsWith(PREFIX) && !entry.withdrawn)
    .map((entry) => ({ id: entry.id.slice(PREFIX.length), title: entry.title }))
}

/** The seats of a shift: the posts in use (all when none was chosen), then 带班所领导. */
export function seatsOf(library: Library, inUse: readonly string[]): { id: string; title: string }[] {
  const posts = postsOf(library).filter(({ id }) => inUse.length === 0 || inUse.includes(id))
  return [...posts, { id: LEADER_SEAT, title: LEADER_TITLE }]
}
