import type { LawSummary } from '../../contract/law.ts'
import type { ProvisionHit, SearchAnswer, SearchHit } from '../../contract/search.ts'
import { groupHits } from '../../core/search/group.ts'
import { handbookLabel } from '../handbooks.ts'

/** One line that can be chosen. */
export type Choice =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: SearchHit }
  | { readonly kind: 'provision'; readonly key: string; readonly provision: ProvisionHit }
  | { readonly kind: 'law'; readonly key: string; readonly law: LawSummary }
  | { readonly kind: 'entry'; readonly key: string; readonly id: string; readonly title: string }
  | { readonly kind: 'missed'; readonly key: string; readonly text: string }

/** Lines under one heading. */
export interface ResultSection {
  readonly key: string
  readonly label: string
  readonly handbook?: SearchHit['handbook']
  /** Set on the first section of the 近似 block. */
  readonly startsNear?: boolean
  readonly near: boolean
  readonly choices: readonly Choice[]
}

function block(hits: readonly SearchHit[], near: boolean): ResultSection[] {
  return groupHits(hits).map(({ handbook, hits: members }, index) => ({
    key: `${near ? 'near' : 'exact'}:${handbook}`,
    label: handbookLabel(handbook).title,
    handbook,
    near,
    startsNear: near && index === 0,
    choices: members.map((hit) => ({ kind: 'hit', key: hit.id, hit })),
  }))
}

function section(key: string, label: string, choices: readonly Choice[]): ResultSection[] {
  return choices.length === 0 ? [] : [{ key, label, near: false, choices }]
}

/**
 * An answer as it is listed: the typed provision first, then exact hits, then the 近似 block, each grouped by
 * handbook in the order of its best hit. When nothing was found as typed: suggestions, and a way to tell the editors.
 */
export function resultSections(answer: SearchAnswer, laws: readonly LawSummary[]): ResultSection[] {
  const { provision, hits, suggestions, query } = answer
  const found: ResultSection[] = [
    ...section('provision', '条文', provision === null ? [] : [{ kind: 'provision', key: 'provision', provision }]),
    ...section('laws', '法律', laws.map((law) => ({ kind: 'law', key: `law:${law.law}`, law }))),
    ...block(hits.filter((hit) => hit.block === 'exact'), false),
    ...block(hits.filter((hit) => hit.block === 'near'), true),
  ]
  if (found.some(({ near }) => !near)) return found
  return [
    ...found,
    ...section('suggestions', '是不是要找', suggestions.map(({ id, title }) => ({ kind: 'entry', key: id, id, title }))),
    ...section('missed', '都不是', [{ kind: 'missed', key: 'missed', text: query }]),
  ]
}

/** The laws whose name or alias holds what was typed; at most five. */
export function lawsNamed(text: string, laws: readonly LawSummary[]): readonly LawSummary[] {
  const wanted = text.replaceAll(/[《》\s]/g, '')
  if (wanted === '') return laws.slice(0, 5)
  return laws.filter((law) => [law.law, law.title, ...law.aliases].some((name) => name.includes(wanted))).slice(0, 5)
}
