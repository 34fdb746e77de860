/**
 * What is fixed about people without a schema: the user interface needs it too, and a page must not
 * carry the schemas (they probe `eval`, which our content security policy refuses).
 */

/** The roles of a station, the least first. Whoever has not signed in is a guest; nobody is given that role. */
export const ROLES = [
  'guest',
  'auxiliary',
  'trainee',
  'officer',
  'instructor',
  'legal-officer',
  'commander',
  'administrator',
] as const

/** The roles that can be given; one person may hold several. */
export const GIVEN_ROLES = ['auxiliary', 'trainee', 'officer', 'instructor', 'legal-officer', 'commander', 'administrator'] as const

/** A seat of a shift: a post, or 带班所领导, whom the last step of an escalation calls. */
export const LEADER_SEAT = 'leader'

export const BADGE = /^[0-9A-Za-z]{3,12}$/
export const BADGE_FAULT = '警号应为 3 到 12 位数字或者字母'
export const PERSON_NAME = /^[\p{Script=Han}A-Za-z· ]{1,30}$/u
export const PERSON_NAME_FAULT = '姓名只能写汉字、字母和间隔号，最多三十个字'

/** At most 2 MB, as base64. */
export const LARGEST_IMPORT = 2_000_000
