import { writeXlsx } from 'hucre/xlsx'
import type { SheetToWrite } from './table.ts'

/** One sheet as .xlsx. Every cell is text, so that a badge number keeps its zeros and no cell is a formula. */
export function writeTable({ name, rows, widths }: SheetToWrite): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name,
        rows: rows.map((cells) => [...cells]),
        columns: widths.map((width) => ({ width, numFmt: '@' })),
        freezePane: { rows: 1 },
      },
    ],
  })
}
