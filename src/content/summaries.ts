import type { Entry } from '../contract/entries.ts'
import type { Citation, Tier } from '../contract/law.ts'

function shortPlace({ article, paragraph, item }: Citation): string {
  const [number = '', suffix] = article.split('之')
  return [
    `第${number}条${suffix === undefined ? '' : `之${suffix}`}`,
    paragraph === undefined ? '' : `第${paragraph}款`,
    item === undefined ? '' : `第${item}项`,
  ].join('')
}

/** A tier for a list: `5–10日 + 500–1000元`. */
function withUnits(tier: Tier | undefined): string {
  const legs = tier?.sanction?.legs
  if (legs === undefined) return ''
  return legs
    .map(({ join, leg }) => {
      const sign = join === undefined ? '' : join === '或者' ? ' / ' : ' + '
      const span = ({ min, max }: { min?: number; max?: number }): string =>
        min === undefined ? `≤${max ?? ''}` : max === undefined ? `≥${min}` : min === max ? `${min}` : `${min}–${max}`
      switch (leg.kind) {
        case 'warning':
          return `${sign}警告`
        case 'detention':
          return `${sign}${span(leg.days)}日`
        case 'fine':
          return `${sign}${span(leg.yuan)}元`
        case 'fine-multiple':
          return `${sign}${span(leg.times)}倍${leg.base}`
        case 'named':
          return `${sign}${leg.name}`
      }
    })
    .join('')
}

const REPEATS = { day: '每日', week: '每周', month: '每月', quarter: '每季', year: '每年', event: '按发生' } as const

/** The second line of an entry in a list: what an officer wants to know before opening it. */
export function summaryOf(entry: Entry): string {
  switch (entry.kind) {
    case 'offence': {
      const [first] = entry.basis
      const place = first === undefined ? '' : shortPlace(first)
      const penalty = withUnits(entry.tiers[0])
      return penalty === '' ? place : `${place} · ${penalty}`
    }
    case 'situation':
      return `${entry.category} · 风险${entry.risk}`
    case 'reminder':
      return entry.remember
    case 'task':
      return `${entry.category} · ${REPEATS[entry.repeat]}`
    case 'post':
      return entry.summary
    case 'routine':
      return `${entry.repeat === 'day' ? '' : `${REPEATS[entry.repeat]} `}${entry.at} ${entry.slot} · ${entry.posts.map((post) => post.title).join('、')}`
    case 'chapter':
      return '章节'
  }
}
