/** The browser host from its source, with the small edition: `node runHost.ts PAGES --data DIR --port 0 …`. */
import { runServer } from '../../../src/server/run.ts'
import { SMALL_EDITION } from './smallEdition.ts'

const [pages = '', ...args] = process.argv.slice(2)
process.exitCode = await runServer(args, { edition: () => Promise.resolve(SMALL_EDITION), pages })
