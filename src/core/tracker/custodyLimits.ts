import type { CustodyTrack, LimitGround, LimitHours } from '../../contract/custody.ts'

/** One limit of questioning and what must be so for it; `any` of the grounds, or all of them. */
export interface CustodyLimit {
  readonly hours: LimitHours
  readonly grounds: readonly LimitGround[]
  readonly need: 'none' | 'any' | 'all'
  readonly basis: string
}

const PUBLIC_ORDER = '《治安管理处罚法》第九十七条第一款'
const CRIMINAL = '《刑事诉讼法》第一百一十九条第二款'

/**
 * 治安: 8 h; 12 h where many people are involved or who it is is not known; 24 h where the case is complicated and
 * 行政拘留 may apply, both (治安管理处罚法 97①). 刑事: 12 h; 24 h where the case is especially grave and complicated and
 * 拘留 or 逮捕 is needed, both (刑事诉讼法 119②). The ordinary limit comes first.
 */
export const CUSTODY_LIMITS: Readonly<Record<CustodyTrack, readonly CustodyLimit[]>> = {
  治安: [
    { hours: 8, grounds: [], need: 'none', basis: PUBLIC_ORDER },
    { hours: 12, grounds: ['涉案人数众多', '身份不明'], need: 'any', basis: PUBLIC_ORDER },
    { hours: 24, grounds: ['情况复杂', '可能适用行政拘留'], need: 'all', basis: PUBLIC_ORDER },
  ],
  刑事: [
    { hours: 12, grounds: [], need: 'none', basis: CRIMINAL },
    { hours: 24, grounds: ['案情特别重大、复杂', '需要采取拘留、逮捕措施'], need: 'all', basis: CRIMINAL },
  ],
}

/** The limit a track has without further grounds. */
export function ordinaryLimit(track: CustodyTrack): LimitHours {
  return track === '治安' ? 8 : 12
}

/** Why a limit may not be set on these grounds; null when it may. */
export function limitFault(track: CustodyTrack, hours: LimitHours, grounds: readonly LimitGround[]): string | null {
  const limit = CUSTODY_LIMITS[track].find((each) => each.hours === hours)
  if (limit === undefined) return `${track}案件没有 ${hours} 小时这一档。`
  const strange = grounds.find((ground) => !limit.grounds.includes(ground))
  if (strange !== undefined) return `「${strange}」不是 ${hours} 小时这一档的条件（${limit.basis}）。`
  const met = limit.grounds.filter((ground) => grounds.includes(ground)).length
  if (limit.need === 'any' && met === 0) return `${hours} 小时须有「${limit.grounds.join('」或者「')}」（${limit.basis}）。`
  if (limit.need === 'all' && met < limit.grounds.length) {
    return `${hours} 小时须同时有「${limit.grounds.join('」和「')}」（${limit.basis}）。`
  }
  return null
}
