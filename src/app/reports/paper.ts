/** A report as plain data: what stands on it, in order. How it is set is the writer's (docx.ts). */

export interface PaperTable {
  readonly kind: 'table'
  readonly head: readonly string[]
  /** A line of a cell ends with `\n`. */
  readonly rows: readonly (readonly string[])[]
  /** In parts of the width of the page. */
  readonly widths: readonly number[]
}
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** A heading of the second level; the writer numbers it. */
  | { readonly kind: 'heading'; readonly text: string }
  | PaperTable

export interface Part {
  /** A heading of the first level; the writer numbers it. */
  readonly heading: string
  readonly blocks: readonly Block[]
}

export interface Paper {
  readonly title: string
  /** Lines under the title. */
  readonly under: readonly string[]
  /** On every page beside 内部资料: the seal the report stands under. */
  readonly seal: string
  readonly parts: readonly Part[]
  readonly signedBy: string
  readonly signedOn: string
}

export const text = (words: string): Block => ({ kind: 'text', text: words })

/** One paragraph each, numbered; 无。 when there is none. */
export function numbered(lines: readonly string[]): Block[] {
  return lines.length === 0 ? [text('无。')] : lines.map((line, index) => text(`${index + 1}. ${line}`))
}
