import { oc } from '@orpc/contract'
import * as z from 'zod'
import { rowVersion } from './common.ts'
import { routineEntry, step } from './entries.ts'
import { postSlug } from './people.ts'

/** A figure of a station as its report gives it: a fact to look at, never something to reach. */
export const figure = z.strictObject({ name: z.string(), value: z.number().nonnegative(), unit: z.string(), about: z.string().exactOptional() })
export type Figure = z.infer<typeof figure>

/** A procedure without a time of its own: it is started for a matter, under the station's own number. */
export const stationProcedure = z.strictObject({
  /** `command-room/beijie/dispute`, in the form of an entry's id. */
  id: z.string(),
  version: z.string(),
  title: z.string(),
  about: z.string(),
  mode: z.enum(['read-do', 'do-confirm']),
  steps: z.array(step).min(1),
})
export type StationProcedure = z.infer<typeof stationProcedure>

/** A view of figures counted out of runs, by unit; nothing in it is typed and no person stands in it. */
export const stationView = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  /** Ids of the routines and procedures that are counted. */
  counts: z.array(z.string()).min(1),
})

/** How often units and premises of a class are visited. Classes are for those only, never for people. */
export const visitClass = z.strictObject({ name: z.string(), every: z.enum(['day', 'week', 'month', 'quarter']), about: z.string() })

/** A ready station to start from or to explore: its figures and its own mechanisms. */
export const stationProfile = z.strictObject({
  id: postSlug,
  name: z.string(),
  about: z.string(),
  figures: z.array(figure).min(1),
  routines: z.array(routineEntry),
  procedures: z.array(stationProcedure),
  views: z.array(stationView),
  visitClasses: z.array(visitClass),
})
export type StationProfile = z.infer<typeof stationProfile>

/** `startMinute`: minutes after midnight when the duty day begins, 510 is 08:30. `zone`: an IANA name. */
const fields = {
  name: z.string().trim().min(1, { error: '请写单位名称' }).max(60, { error: '单位名称最多六十个字' }),
  zone: z.string().max(64),
  startMinute: z.int().min(0).max(1439),
  /** Posts of the command room that this station fills. */
  posts: z.array(postSlug).max(20),
  /** Minutes without input after which a desk locks. */
  idleMinutes: z.int().min(1).max(120),
  /** The profile it was started from. */
  profile: postSlug.nullable(),
  /** Ids of the profile's mechanisms the station does not want. */
  dropped: z.array(z.string().max(120)).max(200),
}
export const stationSettings = z.strictObject(fields)
export type StationSettings = z.infer<typeof stationSettings>

export const station = z.strictObject({ id: z.string(), ...fields, setUp: z.boolean(), version: rowVersion })
export type Station = z.infer<typeof station>

/** Any step of the wizard may be left for later: what is absent stays as it is. */
export const stationChanges = z.strictObject({
  name: fields.name.exactOptional(),
  zone: fields.zone.exactOptional(),
  startMinute: fields.startMinute.exactOptional(),
  posts: fields.posts.exactOptional(),
  idleMinutes: fields.idleMinutes.exactOptional(),
  profile: fields.profile.exactOptional(),
  dropped: fields.dropped.exactOptional(),
})
export type StationChanges = z.infer<typeof stationChanges>

export const stationContract = {
  get: oc.input(z.strictObject({})).output(station),
  /** The ready profiles, by name. */
  profiles: oc.input(z.strictObject({})).output(z.array(stationProfile)),
  /** The first-run wizard: writes what it was given and marks the station as set up. Again at any time by an administrator. */
  setUp: oc.input(stationChanges).output(station),
  /** Changes some of it; `version` is the one it was based on. */
  update: oc.input(z.strictObject({ version: rowVersion, changes: stationChanges })).output(station),
}
