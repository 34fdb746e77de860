import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './stats.ts'

const OUT = join(import.meta.dirname, '..', '..', 'out')
const RUNS = 5

export interface StartRow {
  readonly what: string
  /** Median milliseconds from spawn to the first answered request. */
  readonly ready: number
}

const BARE = `import { createServer } from 'node:http'
const server = createServer((request, response) => response.end('<!doctype html><h1>枫册</h1>'))
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))
process.once('SIGTERM', () => server.close(() => process.exit(0)))`

/** Starts a server, waits for its address and one answer, and ends it. */
async function once(args: readonly string[]): Promise<number> {
  const begun = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const origin = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(text)
      if (match !== null) resolve(match[0])
    })
    child.once('exit', () => reject(new Error('the server ended before it was ready')))
  })
  await (await fetch(origin)).text()
  const taken = performance.now() - begun
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  return taken
}

/** The built server on a folder that exists already, beside a bare node:http server. */
export async function benchStart(): Promise<StartRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fengce-bench-'))
  const bare = join(folder, 'bare.mjs')
  await writeFile(bare, BARE)
  const ours = [join(OUT, 'main', 'server.js'), '--no-open', '--port', '0', '--data', join(folder, 'data')]
  const rows: StartRow[] = []
  for (const [what, args] of [['fengce server', ours], ['bare node:http', [bare]]] as const) {
    await once(args)
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) times.push(await once(args))
    rows.push({ what, ready: median(times) })
  }
  await rm(folder, { recursive: true, force: true })
  return rows
}
