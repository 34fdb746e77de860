import { offThread } from '../offThread.ts'
import type { SheetToWrite, TableLine } from './table.ts'
import { UnreadableTable } from './table.ts'
import type { TableAnswer, TableTask } from './task.ts'

const LONGEST_MS = 20_000

/** Beside this file as source; beside the bundle once built (electron.vite.config.ts names it). */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './tables-worker.js', import.meta.url)

const inWorker = (task: TableTask): Promise<TableAnswer> =>
  offThread(WORKER, task, LONGEST_MS, () => new UnreadableTable('读取这个表格用时过长，已停止。请删去多余的内容再试。'))

/** The lines of an .xlsx or .csv, read off the main thread. UnreadableTable with a sentence. */
export async function readLines(bytes: Uint8Array, mostRows: number): Promise<TableLine[]> {
  const answer = await inWorker({ kind: 'read', bytes, mostRows })
  if (answer.kind === 'unreadable') throw new UnreadableTable(answer.message)
  return answer.kind === 'lines' ? answer.lines : []
}

/** An .xlsx, written off the main thread. */
export async function writeSheets(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const answer = await inWorker({ kind: 'write', sheets })
  if (answer.kind !== 'bytes') throw new Error('the table worker wrote nothing')
  return answer.bytes
}

/** An .xlsx of one sheet. */
export const writeSheet = (sheet: SheetToWrite): Promise<Uint8Array> => writeSheets([sheet])
