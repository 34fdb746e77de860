import * as z from 'zod'
import { instant } from './common.ts'
import { clientEventId, eventActor, mark } from './runs.ts'

/** 执法办案区: seats by number only. Nothing here is typed; every word comes out of a closed list. */

export const custodyTrack = z.enum(['治安', '刑事'])
export type CustodyTrack = z.infer<typeof custodyTrack>
export const LIMIT_GROUNDS = [
  '涉案人数众多',
  '身份不明',
  '情况复杂',
  '可能适用行政拘留',
  '案情特别重大、复杂',
  '需要采取拘留、逮捕措施',
] as const
export const limitGround = z.enum(LIMIT_GROUNDS)
export type LimitGround = z.infer<typeof limitGround>
export const limitHours = z.union([z.literal(8), z.literal(12), z.literal(24)])
export type LimitHours = z.infer<typeof limitHours>
export const seatNumber = z.int().min(1).max(99)
const edge = z.enum(['start', 'end'])

const bodies = {
  /** `from`: when the person was brought in, as registered. */
  'custody.opened': z.strictObject({ seat: seatNumber, track: custodyTrack, minor: z.boolean(), from: instant }),
  'custody.limit': z.strictObject({ hours: limitHours, grounds: z.array(limitGround).min(1) }),
  'custody.told': z.strictObject({ who: z.enum(['家属', '监护人', '合适成年人']), outcome: z.enum(['已通知', '已到场', '无法通知']) }),
  'custody.meal': z.strictObject({}),
  'custody.rest': z.strictObject({ edge }),
  'custody.restraint': z.strictObject({ edge }),
  'custody.moved': z.strictObject({ seat: seatNumber }),
  'custody.left': z.strictObject({}),
} as const
const of = <K extends keyof typeof bodies>(kind: K) =>
  z.strictObject({
    id: clientEventId,
    stay: z.string(),
    version: z.literal(1),
    actor: eventActor,
    desk: z.string(),
    at: instant,
    recordedAt: instant,
    kind: z.literal(kind),
    body: bodies[kind],
  })
export const custodyEvent = z.discriminatedUnion('kind', [
  of('custody.opened'),
  of('custody.limit'),
  of('custody.told'),
  of('custody.meal'),
  of('custody.rest'),
  of('custody.restraint'),
  of('custody.moved'),
  of('custody.left'),
])
export type CustodyEvent = z.infer<typeof custodyEvent>

const span = z.strictObject({ from: instant, to: instant.exactOptional() })
export const custodyStay = z.strictObject({
  stay: z.string(),
  seat: seatNumber,
  track: custodyTrack,
  minor: z.boolean(),
  from: instant,
  hours: limitHours,
  grounds: z.array(limitGround),
  told: z.array(z.strictObject({ ...mark.shape, who: z.enum(['家属', '监护人', '合适成年人']), outcome: z.enum(['已通知', '已到场', '无法通知']) })),
  meals: z.array(instant),
  rests: z.array(span),
  restraints: z.array(span),
  left: mark.nullable(),
})
export type CustodyStay = z.infer<typeof custodyStay>

/** The clock of one seat at an instant; durations are milliseconds, `remaining` negative once it is over. */
export const custodyClock = z.strictObject({
  stay: z.string(),
  seat: seatNumber,
  track: custodyTrack,
  from: instant,
  hours: limitHours,
  deadline: instant,
  elapsed: z.number(),
  remaining: z.number(),
  state: z.enum(['running', 'two-hours', 'one-hour', 'half-hour', 'over', 'left']),
  sign: z.string(),
  word: z.string(),
  basis: z.string(),
  /** Listed apart and never subtracted here: whether it counts is the police officer's to decide. */
  restraint: z.strictObject({ total: z.number(), since: instant.exactOptional() }),
  told: z.boolean(),
  guardian: z.boolean().exactOptional(),
  meals: z.int().nonnegative(),
  lastMeal: instant.exactOptional(),
  rested: z.number(),
  resting: z.boolean(),
  /** What is still to be done, as sentences. */
  needs: z.array(z.string()),
})
export type CustodyClock = z.infer<typeof custodyClock>

/** A warning that is due: `cust:<stay>:<hours>:<minutes>`, so that it is given once for each limit. */
export const custodyWarning = z.strictObject({
  id: z.string(),
  stay: z.string(),
  seat: seatNumber,
  minutes: z.union([z.literal(120), z.literal(60), z.literal(30), z.literal(0)]),
  at: instant,
  sentence: z.string(),
})
export type CustodyWarning = z.infer<typeof custodyWarning>
