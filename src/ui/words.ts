import type { Instant, LocalDate } from '../contract/common.ts'
import { localDateOf, STATION_ZONE } from '../core/clock.ts'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** 2026年11月21日 星期六 */
export function dayWithWeekday(day: LocalDate): string {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${dayInWords(day)} 星期${weekday}`
}

/** 2026年1月1日 */
export function dayInWords(day: LocalDate): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: STATION_ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** 11月21日 08:41, in the station's zone. */
export function momentInWords(at: Instant): string {
  const [, month = '', date = ''] = localDateOf(at, STATION_ZONE).split('-')
  return `${Number(month)}月${Number(date)}日 ${TIME.format(new Date(at))}`
}

/** 1.2 MB; bytes below a kilobyte are written out. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const kilo = bytes / 1024
  return kilo < 1024 ? `${kilo.toFixed(1)} KB` : `${(kilo / 1024).toFixed(1)} MB`
}
