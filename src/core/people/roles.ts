import { ROLES } from '../../contract/personRules.ts'
import type { GivenRole, Role } from '../../contract/people.ts'

/** What each role is called. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  guest: '访客',
  auxiliary: '辅警',
  trainee: '学警',
  officer: '民警',
  instructor: '教官',
  'legal-officer': '法制员',
  commander: '值班长、所领导',
  administrator: '管理员',
}

/** Roles in their fixed order, without repeats. */
export function inOrder<R extends Role>(roles: readonly R[]): R[] {
  return [...new Set(roles)].sort((a, b) => ROLES.indexOf(a) - ROLES.indexOf(b))
}

/**
 * What is wrong with a set of roles, as a sentence; empty when nothing is. An auxiliary and a 学警 are
 * no police officers, and what only officers may decide must not reach them through another role
 * (行政强制法 第十七条; 治安管理处罚法 第一百零八条).
 */
export function rolesFault(roles: readonly GivenRole[]): string {
  if (roles.length === 0) return '至少要有一种身份。'
  const isNot = (['auxiliary', 'trainee'] as const).filter((each) => roles.includes(each))
  if (isNot.length > 1) return '辅警和学警只能选一种。'
  const [other] = isNot
  if (other !== undefined && roles.includes('officer')) return `${ROLE_NAMES[other]}不能同时是民警。`
  const needsOfficer = (['commander', 'legal-officer'] as const).find((each) => roles.includes(each))
  if (needsOfficer !== undefined && !roles.includes('officer')) return `${ROLE_NAMES[needsOfficer]}应当同时是民警。`
  return ''
}

/** Whether somebody may do a step marked `by`: 民警 only, or 民警或辅警. Guests and trainees do none. */
export function mayDoStep(roles: readonly Role[], by: '民警' | '民警或辅警'): boolean {
  return roles.includes('officer') || (by === '民警或辅警' && roles.includes('auxiliary'))
}

/** Roles that may decide or keep people: their first PIN needs a code from an administrator. */
const TRUSTED: readonly Role[] = ['instructor', 'legal-officer', 'commander', 'administrator']

/** Whether somebody may choose the first PIN without a one-time code. */
export function mayClaimFirstPin(roles: readonly Role[]): boolean {
  return !roles.some((each) => TRUSTED.includes(each))
}
