import type { Entry, EntryLink, Prose } from '../contract/entries.ts'
import type { Citation } from '../contract/law.ts'
import { parseBasis } from '../core/law/basis.ts'
import type { LawNames } from '../core/law/names.ts'
import { numberedId, parseLink } from '../core/handbook/ids.ts'
import type { HandbookId } from '../contract/common.ts'
import { render } from './markdown.ts'
import type { Plan } from './plan.ts'
import type { Problems } from './problems.ts'

/** What every reader needs beside its own file. */
export interface Reading {
  readonly names: LawNames
  readonly plan: Plan
  readonly problems: Problems
}


/** An entry without the version that is computed over it, and where it was written. */
export interface Draft {
  readonly file: string
  readonly line: number
  readonly entry: Entry
  /** The line of a field path of this entry, for later findings. */
  lineOf(field: string): number
}

/**
 * Reads the fields of one entry: renders its prose, resolves its links and gathers its
 * citations; each mistake is reported at its line.
 */
export class EntryReader {
  readonly #reading: Reading
  readonly #file: string
  readonly #context: string | undefined
  readonly #citations = new Map<string, Citation>()
  readonly #links = new Map<string, EntryLink>()

  constructor(reading: Reading, file: string, context?: string) {
    this.#reading = reading
    this.#file = file
    this.#context = context
  }

  get citations(): Citation[] {
    return [...this.#citations.values()]
  }

  get links(): EntryLink[] {
    return [...this.#links.values()]
  }

  report(line: number, field: string, message: string): void {
    this.#reading.problems.add({ file: this.#file, line, field, message })
  }

  #keep(citations: readonly Citation[]): void {
    for (const citation of citations) this.#citations.set(JSON.stringify(citation), citation)
  }

  #unknown(laws: readonly string[], line: number, field: string): void {
    for (const law of laws) {
      this.report(line, field, `《${law}》不在 laws.yaml 里。请检查名称，或者先在 laws.yaml 登记这部法律。`)
    }
  }

  prose(text: string, line: number, field: string, inline = false): Prose {
    const { prose, citations, unknownLaws } = render(text, {
      names: this.#reading.names,
      inline,
      ...(this.#context === undefined ? {} : { context: this.#context }),
    })
    this.#keep(citations)
    this.#unknown(unknownLaws, line, field)
    return prose
  }

  /** A field that must be citations and nothing else; a citation without a law belongs to `law`. */
  basis(text: string, line: number, field: string, law = this.#context): Citation[] {
    const result = parseBasis(text, law ?? '', this.#reading.names)
    if (!result.ok) {
      this.report(line, field, result.error.message)
      return []
    }
    this.#keep(result.citations)
    return [...result.citations]
  }

  link(handbook: HandbookId, text: string, line: number, field: string): EntryLink[] {
    const written = parseLink(text)
    if (written === null) return []
    const id = numberedId(handbook, written.number)
    const planned = this.#reading.plan.entries.get(id)
    if (planned === undefined) {
      this.report(line, field, `链接「${text}」指向不存在的编号 ${written.number}。`)
      return []
    }
    if (planned.title !== written.title) {
      this.report(line, field, `链接「${text}」与目录不符：编号 ${written.number} 是「${planned.title}」。`)
      return []
    }
    const link = { id, title: planned.title, written: planned.written }
    this.#links.set(id, link)
    return [link]
  }
}
