import { parentPort, workerData } from 'node:worker_threads'
import { writeDocx } from './docx.ts'
import type { Paper } from './paper.ts'

/** Sets one report and ends: loading the library alone takes long enough to be felt at every desk. */
parentPort?.postMessage(await writeDocx(workerData as Paper))
