import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildEdition } from '../../src/content/edition.ts'
import { benchPaint } from './paint.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { ms } from './stats.ts'
import { benchBoard, benchTick } from './tick.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const REPORT = join(ROOT, 'node_modules', '.cache', 'reports', 'bench.json')

/** `npm run bench`: everything in one run on one machine; the table is for people, the JSON for comparison. */
const { edition } = await buildEdition(join(ROOT, 'handbooks'))
if (edition === null) throw new Error('the handbooks have mistakes: npm run check')

const search = await benchSearch(edition)
console.log('As you type (ms)          entries   build     p50      p95   recall')
for (const row of search) {
  console.log(
    [
      row.size.padEnd(4),
      row.engine.padEnd(22),
      String(row.entries).padStart(7),
      ms(row.build).padStart(8),
      ms(row.p50).padStart(8),
      ms(row.p95).padStart(8),
      (row.recall === undefined ? '' : row.recall.toFixed(3)).padStart(7),
    ].join(' '),
  )
}
const tick = await benchTick(edition)
console.log('\nA tick on disk (ms)')
console.log(`through the contract     p50 ${ms(tick.tick)}, p95 ${ms(tick.p95)}   ${tick.ratio.toFixed(1)}× a bare synced insert (${ms(tick.insert)})`)
const board = await benchBoard(edition)
console.log('\nThe day board (ms)          rows    first     next')
for (const row of board) console.log(`${row.what.padEnd(22)} ${String(row.rows).padStart(9)} ${ms(row.first).padStart(8)} ${ms(row.next).padStart(8)}`)
const [empty, year] = board
if (empty !== undefined && year !== undefined) console.log(`with history             ${(year.first / empty.first).toFixed(2)}× at first, ${(year.next / empty.next).toFixed(2)}× after`)
const start = await benchStart()
console.log('\nStart to first answer (ms)')
for (const row of start) console.log(`${row.what.padEnd(24)} ${ms(row.ready).padStart(8)}`)
const paint = await benchPaint()
console.log('\nIn the browser (ms)')
console.log(`usable home page         ${ms(paint.usable).padStart(8)}   ${paint.ratio.toFixed(1)}× a page with one heading (${ms(paint.heading)})`)
console.log(`keystroke to first result p50 ${ms(paint.firstResult.p50)}, p95 ${ms(paint.firstResult.p95)}`)

mkdirSync(join(REPORT, '..'), { recursive: true })
writeFileSync(REPORT, JSON.stringify({ at: new Date().toISOString(), search, tick, board, start, paint }, null, 2))
console.log(`\nJSON: ${REPORT.slice(ROOT.length + 1)}`)
