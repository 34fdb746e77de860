import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createBackend } from '../../../src/app/backend.ts'
import type { Backend } from '../../../src/app/backend.ts'
import { startHttpHost } from '../../../src/server/server.ts'
import type { HttpHost } from '../../../src/server/server.ts'
import { clockAt, tempFolder } from '../store/folders.ts'
import { ask } from './http.ts'
import type { Answer } from './http.ts'
import { SMALL_EDITION } from './smallEdition.ts'

/** A folder as the build makes it: the page, a hashed asset, and beside it what must not be served. */
export function builtPages(): string {
  const out = tempFolder()
  const pages = join(out, 'renderer')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  mkdirSync(join(out, 'renderer-old'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>枫册</title>')
  writeFileSync(join(pages, 'assets', 'index-1.js'), 'export {}')
  writeFileSync(join(out, 'secret.txt'), 'secret')
  writeFileSync(join(out, 'renderer-old', 'secret.txt'), 'secret')
  return pages
}

/** What a call sends beside its input; a test takes something away or puts something else. */
export interface Sender {
  readonly cookie?: string | undefined
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export interface RunningHost {
  readonly backend: Backend
  readonly host: HttpHost
  /** Calls an operation as a page of ours does: `call('desk.bookmarks.set', {…})`. */
  readonly call: (operation: string, input: unknown, sender?: Sender) => Promise<Answer>
  /** Opens a launch link; gives the desk's cookie as a browser would send it back. */
  readonly launch: () => Promise<string>
}

function defined(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** Serves a fresh data folder over real HTTP on a free port until the test ends. */
export async function openHost(options: { readonly folder?: string; readonly host?: string } = {}): Promise<RunningHost> {
  const backend = await createBackend(options.folder ?? tempFolder(), clockAt(), { edition: SMALL_EDITION })
  const host = await startHttpHost(backend, { host: options.host ?? '127.0.0.1', port: 0, pages: builtPages() })
  onTestFinished(async () => {
    await host.close()
    await backend.close()
  })
  return {
    backend,
    host,
    call(operation, input, { cookie, headers } = {}) {
      const usual = { origin: host.origin, 'content-type': 'application/json', 'x-csrf-token': 'orpc', cookie }
      return ask(host.port, `/rpc/${operation.replaceAll('.', '/')}`, {
        method: 'POST',
        headers: defined({ ...usual, ...headers }),
        body: JSON.stringify({ json: input }),
      })
    },
    async launch() {
      const link = new URL(host.launchLink())
      const { headers } = await ask(host.port, link.pathname + link.search)
      const [cookie = ''] = headers['set-cookie'] ?? []
      return cookie.split(';')[0] ?? ''
    },
  }
}

/** The JSON that an operation answered, without its envelope. */
export function valueOf(answer: Answer): unknown {
  return (JSON.parse(answer.text) as { json: unknown }).json
}
