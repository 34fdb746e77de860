import { join } from 'node:path'
import { readBundledEdition } from '../app/bundled.ts'
import { runServer } from './run.ts'

const OUT = join(import.meta.dirname, '..')

/** The built browser host: `node out/main/server.js --port 4310 --no-open`. */
process.exitCode = await runServer(process.argv.slice(2), {
  edition: () => readBundledEdition(OUT),
  pages: join(OUT, 'renderer'),
})
