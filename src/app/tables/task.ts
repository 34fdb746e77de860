import type { SheetToWrite, TableLine } from './table.ts'

/** What the worker is asked, and what it answers. */
export type TableTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly mostRows: number }
  | { readonly kind: 'write'; readonly sheets: readonly SheetToWrite[] }
export type TableAnswer =
  | { readonly kind: 'lines'; readonly lines: TableLine[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly message: string }
