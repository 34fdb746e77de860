import { createFinder } from '../../src/app/finder.ts'
import { createLibrary } from '../../src/app/library.ts'
import type { Edition } from '../../src/contract/edition.ts'
import { flatten, flexsearch, fts5, plainScan } from './peers.ts'
import type { Peer } from './peers.ts'
import { pick, seeded } from './random.ts'
import { keystrokes, scaled } from './scale.ts'
import { percentile } from './stats.ts'

export interface SearchRow {
  readonly size: string
  readonly entries: number
  readonly engine: string
  /** Milliseconds to build the index. */
  readonly build: number
  readonly p50: number
  readonly p95: number
  /** Share of exact phrases found, against the scan; only ours. */
  readonly recall?: number
}

const LIMIT = 20

function time(queries: readonly string[], search: (text: string) => unknown): { p50: number; p95: number } {
  for (const query of queries.slice(0, 200)) search(query)
  const times = queries.map((query) => {
    const start = performance.now()
    search(query)
    return performance.now() - start
  })
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

/** Phrases cut out of entries at random; each must be found, among all hits, wherever the scan finds it. */
function recall(edition: Edition, ours: (text: string, limit: number) => readonly string[], phrases: number): number {
  const random = seeded(11)
  let found = 0
  for (let n = 0; n < phrases; n += 1) {
    const entry = pick(edition.entries, random)
    const texts = [entry.title, ...entry.aliases]
    const text = pick(texts, random)
    const start = Math.floor(random() * Math.max(1, text.length - 2))
    const phrase = text.slice(start, start + 2 + Math.floor(random() * 4))
    const hits = ours(phrase, 100)
    const holders = edition.entries.filter((each) => [each.title, ...each.aliases].some((name) => name.includes(phrase)))
    // More holders than one answer may carry cannot all be shown; then every shown hit must be one of them.
    found += holders.length > 100 || holders.every((each) => hits.includes(each.id)) ? 1 : 0
  }
  return found / phrases
}

/** As-you-type over the edition at 1×, 10× and 50×, beside its peers. */
export async function benchSearch(edition: Edition): Promise<SearchRow[]> {
  const rows: SearchRow[] = []
  for (const times of [1, 10, 50]) {
    const larger = scaled(edition, times)
    const typed = keystrokes(edition, times === 50 ? 60 : 200)
    const size = `${times}×`
    const started = performance.now()
    const finder = createFinder(createLibrary(larger))
    await finder.ready
    const dates = { actDate: '2026-11-21' }
    const build = performance.now() - started
    const ask = (text: string, limit = LIMIT) => finder.query({ text, limit }, dates)
    rows.push({
      size,
      entries: larger.entries.length,
      engine: 'fengce (whole pipeline)',
      build,
      ...time(typed, ask),
      recall: recall(larger, (text, limit) => ask(text, limit).hits.map((hit) => hit.id), times === 50 ? 100 : 400),
    })
    const flat = flatten(larger)
    const makers: readonly ((entries: typeof flat) => Peer)[] = [fts5, flexsearch, plainScan]
    for (const make of makers) {
      const begun = performance.now()
      const peer = make(flat)
      rows.push({ size, entries: flat.length, engine: peer.name, build: performance.now() - begun, ...time(typed, (text) => peer.search(text)) })
    }
  }
  return rows
}
