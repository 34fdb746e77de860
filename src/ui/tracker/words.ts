import type { Instant } from '../../contract/common.ts'
import type { PersonRef } from '../../contract/people.ts'
import type { EventActor } from '../../contract/runs.ts'
import type { PostId, TimelyKind } from '../../contract/tracker.ts'
import { STATION_ZONE } from '../../core/clock.ts'
import { clockTime } from '../../core/tracker/dutyDay.ts'
import { MINUTE, spellMinutes } from '../../core/tracker/time.ts'

/** 08:41 at the station. */
export function timeInWords(at: Instant): string {
  return clockTime(at, STATION_ZONE)
}

/** Milliseconds as minutes and hours; under half a minute is 不到 1 分. */
export function spanInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  return minutes === 0 ? '不到 1 分' : spellMinutes(minutes)
}

/** `2:05:09` or `5:09`, for a countdown. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = `${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
  return hours === 0 ? tail : `${hours}:${tail}`
}

/** The badge of who did something; names stay with whoever has signed in. */
export function actorInWords(actor: EventActor, people: readonly PersonRef[]): string {
  if (actor.kind === 'system') return '系统'
  if (actor.kind === 'desk') return '本机'
  return people.find(({ id }) => id === actor.id)?.badge ?? '本所人员'
}

/** The posts as they are written everywhere; the wall has nothing but their ids. */
export const POST_NAMES: Readonly<Record<PostId, string>> = {
  'duty-commander': '指挥长岗',
  dispatch: '接警调度岗',
  'video-patrol': '视频巡查岗',
  intelligence: '情报研判岗',
  'enforcement-supervision': '执法监督岗',
  'service-window': '窗口服务岗',
}

/** In the order of the board. (The contract's own list would bring its schemas into the page.) */
export const POST_IDS = Object.keys(POST_NAMES) as PostId[]

/** The 四个及时. */
export const TIMELY_KINDS: readonly TimelyKind[] = ['调', '看', '督', '报']
