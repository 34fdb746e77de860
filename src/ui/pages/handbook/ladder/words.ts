import type { Range, Sanction, SanctionLeg } from '../../../../contract/law.ts'

/** 5–10, ≤5, ≥1000. */
export function rangeInSigns({ min, max }: Range): string {
  if (min === undefined) return `≤ ${max ?? ''}`
  if (max === undefined) return `≥ ${min}`
  return min === max ? String(min) : `${min}–${max}`
}

/** 5日以上10日以下; bounds are included (第一百四十三条). */
export function rangeInWords({ min, max }: Range, unit: string): string {
  if (min !== undefined && min === max) return `${min}${unit}`
  return `${min === undefined ? '' : `${min}${unit}以上`}${max === undefined ? '' : `${max}${unit}以下`}`
}

/** 1000 元, 20 万元. */
export function yuanInWords(yuan: number): string {
  return yuan >= 10_000 && yuan % 1000 === 0 ? `${yuan / 10_000} 万元` : `${yuan} 元`
}

/** The leg's name without its range where a bar shows it, with it where none does. */
export function legInWords(leg: SanctionLeg, withRange: boolean): string {
  switch (leg.kind) {
    case 'warning':
      return '警告'
    case 'detention':
      return withRange ? `拘留${rangeInWords(leg.days, '日')}` : '拘留'
    case 'fine':
      return withRange ? `罚款${rangeInWords(leg.yuan, '元')}` : '罚款'
    case 'fine-multiple':
      return `${leg.base}${rangeInWords(leg.times, '倍')}罚款`
    default:
      return leg.span === undefined ? leg.name : `${leg.name}（${rangeInWords(leg.span.range, leg.span.unit === '月' ? '个月' : leg.span.unit)}）`
  }
}

/** A whole sanction as a sentence: 拘留5日以上10日以下，并处罚款500元以上1000元以下. */
export function sanctionInWords({ legs }: Sanction): string {
  return legs.map(({ join, leg }) => `${join === undefined ? '' : `，${join}`}${legInWords(leg, true)}`).join('')
}
