import { parentPort, workerData } from 'node:worker_threads'
import { readTable } from './read.ts'
import type { TableAnswer, TableTask } from './task.ts'
import { UnreadableTable } from './table.ts'
import { writeTable } from './write.ts'

async function work(task: TableTask): Promise<TableAnswer> {
  try {
    return task.kind === 'read'
      ? { kind: 'lines', lines: await readTable(task.bytes, task.mostRows) }
      : { kind: 'bytes', bytes: await writeTable(task.sheets) }
  } catch (error) {
    if (error instanceof UnreadableTable) return { kind: 'unreadable', message: error.message }
    throw error
  }
}

/** Runs one task and ends: a table of two thousand rows takes long enough to be felt at every desk. */
parentPort?.postMessage(await work(workerData as TableTask))
