import type { TextRun } from '../../contract/search.ts'
import type { Match, Stretch } from './match.ts'
import { type Normalised, normaliseMapped } from './normalise.ts'

/** Characters of the body shown before the first hit, and at most in all. */
const BEFORE = 16
const SNIPPET = 64

function occurrences(text: string, needles: readonly string[]): Stretch[] {
  const found: Stretch[] = []
  for (const needle of needles) {
    if (needle === '') continue
    let from = text.indexOf(needle)
    while (from >= 0) {
      found.push({ from, to: from + needle.length })
      from = text.indexOf(needle, from + needle.length)
    }
  }
  return found
}

/** Stretches of the normalised text as stretches of the original, sorted and merged. */
function toOriginal(mapped: Normalised, stretches: readonly Stretch[]): Stretch[] {
  const merged: { from: number; to: number }[] = []
  const sorted = stretches
    .map(({ from, to }) => ({ from: mapped.start[from] ?? 0, to: mapped.end[to - 1] ?? 0 }))
    .sort((a, b) => a.from - b.from)
  for (const stretch of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to)
    else merged.push(stretch)
  }
  return merged
}

function cut(original: string, hits: readonly Stretch[], from: number, to: number): TextRun[] {
  const runs: TextRun[] = []
  const push = (text: string, hit: boolean) => {
    if (text !== '') runs.push({ text, hit })
  }
  let at = from
  for (const hit of hits) {
    const start = Math.max(hit.from, at)
    const end = Math.min(hit.to, to)
    if (start >= end) continue
    push(original.slice(at, start), false)
    push(original.slice(start, end), true)
    at = end
  }
  push(original.slice(at, to), false)
  return runs
}

/** The whole text as runs, with every occurrence of the needles and the given stretches marked. */
export function markRuns(original: string, needles: readonly string[], marks: readonly Stretch[] = []): TextRun[] {
  const mapped = normaliseMapped(original)
  return cut(original, toOriginal(mapped, [...occurrences(mapped.text, needles), ...marks]), 0, original.length)
}

/** Where to cut near `at` without falling between the two halves of a character beyond the basic plane. */
export function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

function window(original: string, needles: readonly string[]): TextRun[] {
  const mapped = normaliseMapped(original)
  const hits = toOriginal(mapped, occurrences(mapped.text, needles))
  const first = hits[0]
  if (first === undefined) return []
  const from = wholeCharacter(original, Math.max(0, first.from - BEFORE))
  const to = wholeCharacter(original, Math.min(original.length, Math.max(from + SNIPPET, first.to)))
  const runs = cut(original, hits, from, to)
  if (from > 0) runs.unshift({ text: '…', hit: false })
  if (to < original.length) runs.push({ text: '…', hit: false })
  return runs
}

/** The line of the body, or the citation, in which the match stands; empty for a match in the names. */
export function snippetOf(match: Match): TextRun[] {
  const { document, needles } = match
  if (match.reason.kind !== 'body' || needles.length === 0) return []
  const lines = document.body.split('\n')
  let best = -1
  let most = 0
  for (const [index, line] of lines.entries()) {
    const count = needles.filter((needle) => line.includes(needle)).length
    if (count > most) [best, most] = [index, count]
  }
  const part = document.parts[best]
  return part === undefined ? [] : window(part, needles)
}
