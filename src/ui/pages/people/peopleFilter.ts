import type { Person } from '../../../contract/people.ts'
import { ROLE_NAMES } from '../../../core/people/roles.ts'

/** Whether somebody's badge number, name, roles or posts contain every word of a query. */
export function fits(person: Person, query: string, postTitle: (id: string) => string): boolean {
  const text = [person.badge, person.name, ...person.roles.map((role) => ROLE_NAMES[role]), ...person.posts.map(postTitle)].join(' ')
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/)
  return words.every((word) => text.toLowerCase().includes(word))
}
