import { oc } from '@orpc/contract'
import * as z from 'zod'
import { instant, localDate, rowVersion } from './common.ts'
import { BADGE, BADGE_FAULT, GIVEN_ROLES, LARGEST_IMPORT, PERSON_NAME, PERSON_NAME_FAULT, ROLES } from './personRules.ts'

export { GIVEN_ROLES, LARGEST_IMPORT, LEADER_SEAT, ROLES } from './personRules.ts'

export const role = z.enum(ROLES)
export type Role = z.infer<typeof role>

export const givenRole = z.enum(GIVEN_ROLES)
export type GivenRole = z.infer<typeof givenRole>

/** The id of a post of the command room as the edition names it: `dispatch`. */
export const postSlug = z.string().max(40).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '岗位编号应为小写字母、数字和连字符' })

export const personId = z.string().min(1).max(64)
export const badge = z
  .string()
  .trim()
  .regex(BADGE, { error: BADGE_FAULT })
export const personName = z
  .string()
  .trim()
  .regex(PERSON_NAME, { error: PERSON_NAME_FAULT })

const fields = {
  badge,
  name: personName,
  posts: z.array(postSlug).max(20),
  roles: z.array(givenRole).min(1, { error: '至少要有一种身份' }).max(GIVEN_ROLES.length),
  /** False for somebody who has left or is away for long: cannot sign in, keeps what was done. */
  active: z.boolean(),
}

export const personFields = z.strictObject(fields)
export type PersonFields = z.infer<typeof personFields>

/** Whether somebody can sign in; told to administrators only. */
export const account = z.strictObject({
  /** `code`: a one-time code was given out and not used yet. */
  pin: z.enum(['none', 'code', 'set']),
  /** Locked after wrong tries until then. */
  lockedUntil: instant.nullable(),
})

export type Account = z.infer<typeof account>

export const person = z.strictObject({ id: personId, ...fields, version: rowVersion, account: account.nullable() })
export type Person = z.infer<typeof person>

/** Somebody's name as it stands on a roster or beside an act. */
export const personRef = z.strictObject({ id: personId, badge: z.string(), name: z.string() })
export type PersonRef = z.infer<typeof personRef>

/** One row of an import as it was understood. `error` is a sentence, empty where the row is good. */
export const importRow = z.strictObject({
  /** As the table program counts: the heading is row 1. */
  row: z.int().positive(),
  badge: z.string(),
  name: z.string(),
  action: z.enum(['add', 'change', 'same', 'none']),
  error: z.string(),
})
export type ImportRow = z.infer<typeof importRow>

export const importAnswer = z.strictObject({
  rows: z.array(importRow),
  counts: z.strictObject({
    add: z.int().nonnegative(),
    change: z.int().nonnegative(),
    same: z.int().nonnegative(),
    wrong: z.int().nonnegative(),
  }),
  /** False after a dry run. */
  written: z.boolean(),
  /** The same table as .xlsx (base64) with an error column; empty when no row was wrong. */
  marked: z.string(),
})
export type ImportAnswer = z.infer<typeof importAnswer>

/** At most so many rows under the heading. */
export const MOST_IMPORT_ROWS = 2_000
export const fileBase64 = z
  .string()
  .max(Math.ceil(LARGEST_IMPORT / 3) * 4, { error: '文件超过 2 MB' })
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, { error: '文件没有完整传到' })

export const peopleContract = {
  /** Everybody of the station, active ones first, then by badge number. */
  list: oc.input(z.strictObject({})).output(z.array(person)),
  /**
   * Adds one person. The first one of a fresh station is added from this machine's own desk and
   * becomes officer, commander and administrator whatever roles are asked for.
   */
  add: oc.input(personFields).output(person),
  /** Changes somebody; `version` is the one it was based on. Ends the sessions of who may no longer sign in. */
  update: oc.input(z.strictObject({ id: personId, version: rowVersion, ...fields })).output(person),
  /** Reads .xlsx or .csv (UTF-8 or GBK). Writes the good rows when `confirm`; a dry run writes nothing. */
  import: oc
    .input(z.strictObject({ name: z.string().max(200), file: fileBase64, confirm: z.boolean() }))
    .output(importAnswer),
  /** An .xlsx to fill in, as base64. */
  importTemplate: oc.input(z.strictObject({})).output(z.strictObject({ name: z.string(), file: z.string() })),
  /** Takes the PIN away and gives a one-time code, to be told to the person; every commander is told. */
  resetPin: oc
    .input(z.strictObject({ id: personId }))
    .output(z.strictObject({ code: z.string(), until: instant })),
}

/** Who sits at one post in one shift; a shift is named by the duty day it begins on. */
export const rosterSeat = z.strictObject({
  seat: postSlug,
  title: z.string(),
  persons: z.array(personRef),
  version: rowVersion,
})
export const roster = z.strictObject({ day: localDate, seats: z.array(rosterSeat) })
export type Roster = z.infer<typeof roster>

export const rosterContract = {
  /** Every seat of a shift: the posts in use, then 带班所领导. */
  get: oc.input(z.strictObject({ day: localDate })).output(roster),
  /** Fills one seat; `version` is the one it was based on (0 for an empty one). */
  set: oc
    .input(z.strictObject({ day: localDate, seat: postSlug, persons: z.array(personId).max(20), version: rowVersion }))
    .output(rosterSeat),
}
