/**
 * The browser host from its source, with a small edition of the tracker: `node host.ts --data DIR --port 0 --no-open`.
 * `FENGCE_PLANT=NORMAL` plants the fault the sync check must see: connections that say FULL and are NORMAL.
 */
import Database from 'better-sqlite3'
import { runServer } from '../../src/server/run.ts'
import { builtPages } from './pages.ts'
import { trackerEdition } from '../integration/tracker/edition.ts'

if (process.env['FENGCE_PLANT'] === 'NORMAL') {
  const pragma = Reflect.get(Database.prototype, 'pragma') as (this: unknown, text: string, options?: unknown) => unknown
  Reflect.set(Database.prototype, 'pragma', function planted(this: unknown, text: string, options?: unknown) {
    if (text === 'synchronous = FULL') return pragma.call(this, 'synchronous = NORMAL', options)
    return text === 'synchronous' ? 2 : pragma.call(this, text, options)
  })
}

process.exitCode = await runServer(process.argv.slice(2), { edition: () => Promise.resolve(trackerEdition()), pages: builtPages() })
