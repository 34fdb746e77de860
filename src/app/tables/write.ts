import { writeXlsx } from 'hucre/xlsx'
import type { SheetToWrite } from './table.ts'

/**
 * Sheets as .xlsx. Words are written as text, so that a badge number keeps its zeros and no cell is a formula; only what
 * comes as a number is one. With a caption the heading is the second row. Printed on A4 across, the heading on every page.
 */
export function writeTable(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, widths, caption }) => {
      const above = caption === undefined ? [] : [[caption]]
      const frozen = above.length + 1
      return {
        name,
        rows: [...above, ...rows.map((cells) => [...cells])],
        columns: widths.map((width, column) => ({ width, numFmt: typeof rows[1]?.[column] === 'number' ? '0' : '@' })),
        freezePane: { rows: frozen },
        ...(caption === undefined
          ? {}
          : { pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$1:$${frozen}` } as const }),
      }
    }),
  })
}
