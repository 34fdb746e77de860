/** `npm run test:faults [-- KILLS]`: kills the built server at random moments and counts its syncs. Exit code 1 when anything was lost. */
import { existsSync } from 'node:fs'
import { killTest } from './kills.ts'
import { BUILT, SOURCE } from './running.ts'
import { syncTest, whyNoStrace } from './syncs.ts'

const KILLS = 200
const TICKS = 100

const asked = Number(process.argv[2] ?? KILLS)
const [server = ''] = BUILT
if (!existsSync(server)) throw new Error('out/main/server.js is missing: npm run build')

const kills = await killTest(BUILT, asked, console.log)
console.log(`\nSIGKILL of the built server while two clients tick, ${kills.kills} times in ${kills.seconds} s
  acknowledged ticks        ${kills.acknowledged}
  of these lost             ${kills.lost}
  steps ticked twice        ${kills.doubled}
  without an answer         ${kills.unanswered}: sent again ${kills.saidAgainKnown} were on disk, ${kills.saidAgainSaved} were not and are now
  both went for one step    ${kills.already}
  rows in the record        ${kills.rows}
  restarts that did not verify ${kills.broken}`)
let failed = kills.lost + kills.doubled + kills.broken > 0 || kills.acknowledged === 0

const why = whyNoStrace()
if (why !== null) console.log(`\nsyncs: skipped, ${why}`)
else {
  const full = await syncTest(BUILT, TICKS)
  const normal = await syncTest(SOURCE, TICKS, { FENGCE_PLANT: 'NORMAL' })
  console.log(`\nsyncs under strace (${TICKS} acknowledged ticks)
  the built server          ${full.syncs} syncs, ${full.without} ticks without one between request and answer
  a planted NORMAL          ${normal.syncs} syncs, ${normal.without} ticks without one`)
  failed ||= full.syncs < TICKS || full.without > 0 || normal.without === 0
}
process.exitCode = failed ? 1 : 0
