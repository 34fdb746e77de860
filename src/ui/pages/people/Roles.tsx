import type { GivenRole } from '../../../contract/people.ts'
import { ROLE_NAMES } from '../../../core/people/roles.ts'

const STRONG: readonly GivenRole[] = ['commander', 'administrator']

/** Somebody's roles in words. */
export function Roles({ roles }: { readonly roles: readonly GivenRole[] }) {
  return (
    <span className="roles">
      {roles.map((role) => (
        <span key={role} className="role" data-strong={STRONG.includes(role) ? '' : undefined}>
          {ROLE_NAMES[role]}
        </span>
      ))}
    </span>
  )
}
