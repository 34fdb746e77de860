import type { SheetToWrite } from '../tables/table.ts'
import { plain } from './plain.ts'

/** The format gives `_x0041_` in a cell the meaning of a character; as typed text it must stay what it is. */
const asTyped = (words: string): string => plain(words).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A sheet whose every word is fit to stand in a file, and means only itself. */
export function plainSheet(sheet: SheetToWrite): SheetToWrite {
  const { caption, rows } = sheet
  return {
    ...sheet,
    rows: rows.map((cells) => cells.map((each) => (typeof each === 'string' ? asTyped(each) : each))),
    ...(caption === undefined ? {} : { caption: asTyped(caption) }),
  }
}
