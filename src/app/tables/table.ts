/** One line of a table: its number as the table program counts, and its cells as text. */
export interface TableLine {
  readonly row: number
  readonly cells: readonly string[]
}

/** A sheet to write: the first row is the heading. */
export interface SheetToWrite {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
  /** In characters. */
  readonly widths: readonly number[]
  /** A line above the heading: what the sheet is of. */
  readonly caption?: string
}

/** A file that cannot be read as a table; the message says why and what to do. */
export class UnreadableTable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnreadableTable'
  }
}
