import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../integration/server/http.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** The server as it is built, and the same from its source with a small edition. */
export const BUILT = [join(ROOT, 'out', 'main', 'server.js')]
export const SOURCE = [join(import.meta.dirname, 'host.ts')]

export interface Running {
  readonly child: ChildProcess
  readonly port: number
  /** `Set-Cookie` of the launch link; a cookie outlives the process. */
  launch(): Promise<string>
  /** Calls an operation as our page does. An error status is an Error with its sentence. */
  call<T>(operation: string, input: unknown, cookie: string): Promise<T>
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>
  /** SIGTERM, and waits. */
  end(): Promise<void>
}

/** The process a tracer runs; the tracer itself holds signals back. */
function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])
}

/** Starts a host on a data folder and waits for its address. `under`: a program that runs it, with its arguments. */
export async function start(program: readonly string[], folder: string, under: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const command = [...under, process.execPath, ...program, '--data', folder, '--port', '0', '--no-open']
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  let complaint = ''
  child.stderr.on('data', (part: Buffer) => void (complaint += part.toString()))
  const link = await new Promise<URL>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /(http:\/\/127\.0\.0\.1:\d+\/launch\?t=[\w-]+)/.exec(said)
      if (found?.[1] !== undefined) resolve(new URL(found[1]))
    })
    void gone.then(() => reject(new Error(`the host ended before it was ready: ${complaint}`)))
  })
  const port = Number(link.port)
  return {
    child,
    port,
    async launch() {
      const { headers } = await ask(port, link.pathname + link.search)
      return (headers['set-cookie'] ?? [''])[0]?.split(';')[0] ?? ''
    },
    async call<T>(operation: string, input: unknown, cookie: string): Promise<T> {
      const headers = { origin: link.origin, 'content-type': 'application/json', 'x-csrf-token': 'orpc', cookie }
      const { status, text } = await ask(port, `/rpc/${operation.replaceAll('.', '/')}`, { method: 'POST', headers, body: JSON.stringify({ json: input }) })
      if (status !== 200) throw new Error(`${operation}: ${status} ${text.slice(0, 300)}`)
      return (JSON.parse(text) as { json: T }).json
    },
    kill() {
      child.kill('SIGKILL')
      return gone
    },
    async end() {
      process.kill(under.length === 0 ? (child.pid ?? 0) : childOf(child.pid ?? 0), 'SIGTERM')
      await gone
    },
  }
}

const PIN = '730194'

/** Sets the folder's station up with one person who is everything and has signed in; gives the desk's cookie. */
export async function setUp(host: Running): Promise<string> {
  const cookie = await host.launch()
  await host.call('people.add', { badge: '0001', name: '测试', posts: [], roles: ['officer'], active: true }, cookie)
  await host.call('session.setPin', { badge: '0001', pin: PIN }, cookie)
  await host.call('station.setUp', { name: '测试所', idleMinutes: 120 }, cookie)
  return cookie
}
