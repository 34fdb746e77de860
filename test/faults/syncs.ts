import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunAnswer } from '../../src/contract/tracking.ts'
import { setUp, start } from './running.ts'

export interface SyncFigures {
  readonly ticks: number
  /** Syncs in the whole of it. */
  readonly syncs: number
  /** Ticks with no sync between their request and their answer. */
  readonly without: number
}

/** Why syncs cannot be counted here; null when they can. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is a tool of Linux'
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' })
  } catch {
    return 'there is no strace on this machine'
  }
  try {
    execFileSync('strace', ['-f', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return null
  } catch {
    return 'strace may not trace here'
  }
}

/** When a sync had ended, in milliseconds: `1234 1700000000.123456 fdatasync(21) = 0`, or the end of an unfinished one. */
function endsOf(log: string): number[] {
  return log.split('\n').flatMap((line) => {
    const found = /^\d+\s+(\d+\.\d+) (?:f(?:data)?sync\(.*= 0(?: <([\d.]+)>)?|<\.\.\. f(?:data)?sync resumed>.*= 0(?: <[\d.]+>)?)/.exec(line)
    return found?.[1] === undefined ? [] : [(Number(found[1]) + Number(found[2] ?? 0)) * 1000]
  })
}

/** Ticks one after another at a host under strace, and looks for a sync between each request and its answer. */
export async function syncTest(program: readonly string[], ticks: number, env: Readonly<Record<string, string>> = {}): Promise<SyncFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'fengce-syncs-'))
  const log = join(folder, 'strace.log')
  const host = await start(program, join(folder, 'data'), ['strace', '-f', '-ttt', '-T', '-e', 'trace=fsync,fdatasync', '-o', log], env)
  const cookie = await setUp(host)
  const spans: { from: number; to: number }[] = []
  while (spans.length < ticks) {
    const input = { id: randomUUID(), at: new Date().toISOString(), of: { category: '受理案件' }, number: 'AJ-1', asOf: {} }
    const { view } = await host.call<RunAnswer>('run.open', input, cookie)
    for (const { id: step } of view.procedure.steps.slice(0, ticks - spans.length)) {
      const from = performance.timeOrigin + performance.now()
      const event = { id: randomUUID(), run: view.run, kind: 'run.tick', at: new Date().toISOString(), body: { step } }
      const { outcome } = await host.call<RunAnswer>('run.act', { event, asOf: {} }, cookie)
      if (outcome !== 'saved') throw new Error(`a tick was ${outcome}`)
      spans.push({ from, to: performance.timeOrigin + performance.now() })
    }
  }
  await host.end()
  const ends = endsOf(readFileSync(log, 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  const [first] = spans
  const last = spans.at(-1)
  const within = (from: number, to: number) => ends.filter((at) => at >= from && at <= to).length
  return {
    ticks,
    syncs: first === undefined || last === undefined ? 0 : within(first.from, last.to),
    without: spans.filter(({ from, to }) => within(from, to) === 0).length,
  }
}
