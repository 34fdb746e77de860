import type { Instant, LocalDate } from '../../contract/common.ts'
import type { PersonRef } from '../../contract/people.ts'
import type { EventActor } from '../../contract/runs.ts'
import { localDateOf } from '../../core/clock.ts'
import { clockTime } from '../../core/tracker/dutyDay.ts'
import { MINUTE, spellMinutes } from '../../core/tracker/time.ts'
import type { ReportFrame } from '../tracker/reports.ts'

/** 2026年11月1日 */
export function dayWords(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026年11月1日 08:30, at the station. */
export const timeWords = (at: Instant, zone: string): string => `${dayWords(localDateOf(at, zone))} ${clockTime(at, zone)}`

/** 11月1日 08:30, at the station. */
export const shortTime = (at: Instant, zone: string): string => timeWords(at, zone).replace(/^\d+年/, '')

/** Milliseconds as people say them, rounded down to minutes. */
export const spanWords = (milliseconds: number): string => spellMinutes(Math.floor(milliseconds / MINUTE))

/** Who did something, by badge number and name. */
export function whoWords(actor: EventActor, people: readonly PersonRef[]): string {
  if (actor.kind === 'system') return '系统'
  if (actor.kind === 'desk') return '未登录的本机'
  const person = people.find(({ id }) => id === actor.id)
  return person === undefined ? '名册上没有的人' : `${person.badge} ${person.name}`
}

/** 封存码 1a2b3c4d: the first eight characters of the sealed head. */
export const sealWords = ({ seal }: ReportFrame): string => (seal === null ? '尚未封存' : `封存码 ${seal.mark}`)

/** The lines that say under which seal, when and by whom a report was made. */
export function madeWords(frame: ReportFrame): string[] {
  const { seal, later, zone, madeAt, madeBy, people } = frame
  const sealed = seal === null ? '尚未封存，以下为出具时的情况' : `封存码 ${seal.mark}，${timeWords(seal.at, zone)}封存`
  const added = seal === null || later === 0 ? '' : `，封存后又记 ${later} 条`
  return [`${sealed}${added}`, `${timeWords(madeAt, zone)} ${whoWords(madeBy, people)}出具`]
}
