import type { LawList } from './useLaws.ts'

/** The laws whose short or full title, alias or level holds what was typed. */
export function filterLaws(laws: LawList, typed: string): LawList {
  const wanted = typed.normalize('NFKC').replace(/[《》\s]/g, '')
  if (wanted === '') return laws
  return laws.filter(({ summary }) =>
    [summary.law, summary.title, summary.level, ...summary.aliases].some((name) => name.includes(wanted)),
  )
}
