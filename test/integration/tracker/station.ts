import { onTestFinished } from 'vitest'
import { createBackend } from '../../../src/app/backend.ts'
import type { Backend } from '../../../src/app/backend.ts'
import type { GivenRole } from '../../../src/contract/people.ts'
import type { RunAct } from '../../../src/contract/tracking.ts'
import { PIN, QUICK, deskOf, signedIn } from '../app/backend.ts'
import type { Desk } from '../app/backend.ts'
import { clockAt, tempFolder } from '../store/folders.ts'
import { trackerEdition } from './edition.ts'

/** 2026-11-21 08:00 in Chengdu: half an hour before the duty day begins. */
export const EIGHT = Date.parse('2026-11-21T00:00:00.000Z')
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const TODAY = '2026-11-21'
export const ROLL_CALL = `${TODAY}.roll-call.dispatch`
export const BRIEFING = `${TODAY}.briefing.duty-commander`
export const NIGHT = `${TODAY}.night-patrol.video-patrol`
export const asOf = {}

let last = 0
/** A fresh event id, as a desk makes one. */
export const eventId = (): string => `event-${String((last += 1)).padStart(6, '0')}`

/** The instant `minutes` after 08:00 of the first day. */
export const after = (minutes: number): string => new Date(EIGHT + minutes * MINUTE).toISOString()

/** Somebody at a desk of their own; `desk()` signs in again when the desk has locked meanwhile. */
export interface Somebody {
  readonly id: string
  readonly badge: string
  readonly desk: Desk
  here(): Promise<Desk>
}

function somebody(desk: Desk, id: string, badge: string): Somebody {
  return {
    id,
    badge,
    desk,
    async here() {
      if ((await desk.session.me({})).state !== 'signed-in') await desk.session.signIn({ badge, pin: PIN })
      return desk
    },
  }
}

export interface Open {
  /** Minutes after 08:00 at which the test begins; the station was set up at 08:00. */
  readonly minutes?: number
  readonly folder?: string
  readonly clock?: ReturnType<typeof clockAt>
  readonly edition?: ReturnType<typeof trackerEdition>
}

/** Opens a folder; what a test closes itself is closed only once. */
export async function openBackend({ folder = tempFolder(), clock = clockAt(EIGHT), edition = trackerEdition() }: Open = {}) {
  const backend = await createBackend(folder, clock, { edition, pinCost: QUICK })
  onTestFinished(() => backend.close())
  return { backend, clock, folder }
}

/** A station that was set up at 08:00, with a commander, two officers and an auxiliary, each at a desk. */
export async function openTracker(options: Open = {}) {
  const opened = await openBackend(options)
  const { backend } = opened
  const machine = deskOf(backend)
  const first = await machine.people.add({ badge: '0001', name: '测试所长', posts: [], roles: ['officer'], active: true })
  await machine.session.setPin({ badge: '0001', pin: PIN })
  await machine.station.setUp({ name: '测试所', idleMinutes: 120 })
  const join = async (roles: GivenRole[]): Promise<Somebody> => {
    const { desk, person, badge } = await signedIn(backend, machine, roles)
    return somebody(desk, person.id, badge)
  }
  const people = {
    commander: somebody(machine, first.id, '0001'),
    officer: await join(['officer']),
    second: await join(['officer']),
    auxiliary: await join(['auxiliary']),
  }
  opened.clock.move((options.minutes ?? 35) * MINUTE)
  return { ...opened, ...people }
}

/** Somebody of an earlier opening at a desk of the new one. */
export function again(backend: Backend, who: Somebody, id?: string): Somebody {
  return somebody(deskOf(backend, id === undefined ? {} : { id }), who.id, who.badge)
}

type Kind = RunAct['kind']
/** Does one thing in a run. */
export async function act<K extends Kind>(who: Somebody, run: string, kind: K, body: Extract<RunAct, { kind: K }>['body'], rest: { id?: string; at?: string } = {}) {
  const desk = await who.here()
  const event = { id: rest.id ?? eventId(), run, kind, at: rest.at ?? '2026-11-21T00:00:00.000Z', body } as RunAct
  return desk.run.act({ event, asOf })
}

export const tick = (who: Somebody, run: string, step: string, rest: { id?: string; at?: string } = {}) => act(who, run, 'run.tick', { step }, rest)
