import { createInterface } from 'node:readline'
import { createLibrary } from '../app/library.ts'
import { createFinder } from '../app/finder.ts'
import { datesOf } from '../app/dates.ts'
import { systemClock } from '../app/systemClock.ts'
import { buildEdition } from '../content/edition.ts'
import { formatProblem } from '../content/problems.ts'
import { HANDBOOKS_FOLDER } from './paths.ts'

const TOP = 10

/**
 * `fengce search --json`: one query per line on standard input, one JSON object per line on standard
 * output. Without `--json` the titles are printed for reading.
 */
export async function search(args: readonly string[]): Promise<number> {
  const { edition, problems } = await buildEdition(HANDBOOKS_FOLDER)
  if (edition === null) {
    for (const problem of problems) console.error(formatProblem(problem))
    return 1
  }
  const finder = createFinder(createLibrary(edition))
  await finder.ready
  const dates = datesOf({}, systemClock)
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = finder.query({ text: line, limit: TOP }, dates)
    const hits = answer.hits.slice(0, TOP)
    if (args.includes('--json')) {
      const shown = hits.map(({ id, handbook, title, block, citations }) => ({ id, handbook, title, block, citations }))
      console.log(JSON.stringify({ query: line, hits: shown }))
    } else {
      const rows = hits.map((hit) => `  ${hit.id}  ${hit.title}（${hit.reason.text}）`)
      console.log([`${line}：${hits.length === 0 ? '没有找到' : ''}`, ...rows].join('\n'))
    }
  }
  return 0
}
