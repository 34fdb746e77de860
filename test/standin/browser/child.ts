import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** How a process of ours ended, and everything it said. */
export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

/** A program under test. */
export interface Program {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves with the first match in standard output; rejects with what was said when the process ends before. */
  readonly said: (pattern: RegExp) => Promise<RegExpMatchArray>
  /** Waits for the end that was asked for; a process that hangs is killed and reported. */
  readonly end: () => Promise<Ended>
}

const PATIENCE = 10_000

/** Starts Node (this one) with these arguments; `ipc` adds a channel that carries typed arrays. */
export function startNode(args: readonly string[], env: Readonly<Record<string, string>>, ipc: boolean): Program {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ipc ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    serialization: 'advanced',
  })
  const text = { stdout: '', stderr: '' }
  const watchers = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
      for (const look of watchers) look()
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, ...text }))
  })
  return {
    child,
    ended,
    said(pattern) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const match = text.stdout.match(pattern)
          if (match === null) return
          watchers.delete(look)
          resolve(match)
        }
        watchers.add(look)
        look()
        ended.then(({ code }) => reject(new Error(`the process ended (${code}) before it said ${pattern}\n${text.stdout}${text.stderr}`)), reject)
      })
    },
    async end() {
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      const how = await ended
      clearTimeout(timer)
      return how
    },
  }
}
