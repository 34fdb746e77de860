import type { Citation, Range, Sanction, Tier } from '../../../../contract/law.ts'

/** A case a rung is for: its words and, where it has its own, its provision. */
export interface RungCase {
  readonly when: string
  readonly basis: readonly Citation[]
}

/** One rung of the ladder: the cases with one and the same sanction. */
export interface Rung {
  readonly cases: readonly RungCase[]
  readonly subject: string | undefined
  readonly sanction: Sanction
  readonly days: Range | undefined
  readonly yuan: Range | undefined
  /** For a multiple of a base that may be missing or small: the multiple, and when the drawn sum takes its place. */
  readonly instead: { readonly of: Sanction; readonly when: string } | undefined
}

function rangeOf(sanction: Sanction, kind: 'detention' | 'fine'): Range | undefined {
  for (const { leg } of sanction.legs) {
    if (leg.kind === 'detention' && kind === 'detention') return leg.days
    if (leg.kind === 'fine' && kind === 'fine') return leg.yuan
  }
  return undefined
}

/** What a multiple with a floor says instead: 没有违法所得或者违法所得不足1000元的. */
function otherwiseWhen(sanction: Sanction, below: number | undefined): string {
  const base = sanction.legs.find(({ leg }) => leg.kind === 'fine-multiple')?.leg
  const name = base?.kind === 'fine-multiple' ? base.base : '基数'
  return below === undefined ? `没有${name}的` : `没有${name}或者${name}不足${below}元的`
}

function rungOf(tier: Tier, sanction: Sanction): Rung {
  return {
    cases: [{ when: tier.when, basis: tier.basis }],
    subject: tier.subject,
    sanction,
    days: rangeOf(sanction, 'detention'),
    yuan: rangeOf(sanction, 'fine'),
    instead: undefined,
  }
}

/** What tells rungs apart: sanction and subject. */
export function nameOf({ sanction, subject, instead }: Rung): string {
  return [sanction.text, subject ?? '', instead?.of.text ?? ''].join('｜')
}

const most = (range: Range | undefined): number => (range === undefined ? 0 : (range.max ?? Number.MAX_SAFE_INTEGER))

/**
 * The rungs that can be drawn, those with fewer days and smaller fines first (an order of numbers, not a judgement of
 * what is heavier), and the tiers that have only words. Cases with the same sanction and subject share a rung.
 */
export function rungsOf(tiers: readonly Tier[]): { readonly drawn: readonly Rung[]; readonly worded: readonly Tier[] } {
  const all = tiers.flatMap((tier) => {
    if (tier.sanction === undefined) return []
    if (tier.otherwise === undefined) return [rungOf(tier, tier.sanction)]
    const when = otherwiseWhen(tier.sanction, tier.otherwise.below)
    return [{ ...rungOf(tier, tier.otherwise.sanction), instead: { of: tier.sanction, when } }]
  })
  const merged: Rung[] = []
  for (const rung of all) {
    const same = merged.findIndex((each) => nameOf(each) === nameOf(rung))
    const before = merged[same]
    if (before === undefined) merged.push(rung)
    else merged[same] = { ...before, cases: [...before.cases, ...rung.cases] }
  }
  const isDrawn = (rung: Rung): boolean => rung.days !== undefined || rung.yuan !== undefined
  return {
    drawn: merged.filter(isDrawn).sort((a, b) => most(a.days) - most(b.days) || most(a.yuan) - most(b.yuan)),
    worded: [
      ...merged.filter((rung) => !isDrawn(rung)).flatMap((rung) =>
        rung.cases.map(({ when, basis }): Tier => ({
          when,
          basis: [...basis],
          sanction: rung.sanction,
          ...(rung.subject === undefined ? {} : { subject: rung.subject }),
        })),
      ),
      ...tiers.filter((tier) => tier.sanction === undefined),
    ],
  }
}
