import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import type { CellValue } from 'hucre/xlsx'
import { UnreadableTable } from './table.ts'
import type { TableLine } from './table.ts'
import { checkUnfoldedSize } from './zipSize.ts'

const MOST_COLUMNS = 60

function text(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell).trim()
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 where the bytes are, else GBK, which is what Chinese Windows writes; with a mark, UTF-16. */
function textOf(bytes: Uint8Array): string {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const found = marked ? decode(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : (decode(bytes, 'utf-8') ?? decode(bytes, 'gbk'))
  if (found === null || found.includes('\u0000')) {
    throw new UnreadableTable('这个文件不是可以读取的表格。请另存为 .xlsx，或者 UTF-8、GBK 编码的 .csv 再试。')
  }
  return found
}

const startsWith = (bytes: Uint8Array, ...marks: number[]): boolean => marks.every((mark, index) => bytes[index] === mark)

async function cellsOf(bytes: Uint8Array, mostRows: number): Promise<(readonly (CellValue | undefined)[])[]> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableTable('这是旧版 .xls 或者加了密码的文件。请取消密码，另存为 .xlsx 再试。')
  }
  if (!startsWith(bytes, 0x50, 0x4b)) return parseCsv(textOf(bytes))
  checkUnfoldedSize(bytes)
  try {
    const book = await readXlsx(bytes, { sheets: [0], maxRows: mostRows + 2 })
    return book.sheets[0]?.rows ?? []
  } catch {
    throw new UnreadableTable('这个文件不能按 .xlsx 读取，可能已损坏。请用表格软件打开后另存一份再试。')
  }
}

/**
 * The first sheet of an .xlsx, or a .csv in UTF-8 or GBK, told apart by the bytes and not by the name.
 * At most `mostRows` under the heading; UnreadableTable with a sentence for more and for anything else.
 */
export async function readTable(bytes: Uint8Array, mostRows: number): Promise<TableLine[]> {
  if (bytes.length === 0) throw new UnreadableTable('这个文件是空的。')
  const rows = await cellsOf(bytes, mostRows)
  const lines = rows.map((cells, index) => ({ row: index + 1, cells: cells.slice(0, MOST_COLUMNS).map(text) }))
  while (lines.at(-1)?.cells.every((cell) => cell === '') === true) lines.pop()
  if (lines.length > mostRows + 1) throw new UnreadableTable(`表格超过 ${mostRows} 行，没有读取。请分成几个文件导入。`)
  return lines
}
