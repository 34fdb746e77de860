import MarkdownIt from 'markdown-it'
import type { LawNames } from '../core/law/names.ts'
import { parseCitations } from '../core/law/citation.ts'
import type { Citation } from '../contract/law.ts'
import type { Prose } from '../contract/entries.ts'

/** What the citation plugin needs to know of the place a text stands in, and where it notes what it found. */
interface RenderEnv {
  readonly names: LawNames
  readonly context: string | undefined
  readonly found: Citation[]
  readonly unknown: string[]
}

/** `治安管理处罚法/51/1/3`: what a citation link carries, so that a page can mark its status. */
export function citationKey({ law, article, paragraph, item }: Citation): string {
  return [law, article, paragraph ?? '', item ?? ''].join('/').replace(/\/+$/, '')
}

const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false, breaks: false })
markdown.disable(['image', 'link', 'autolink', 'reference', 'code', 'fence', 'table', 'html_block', 'html_inline'])

// Citations are split out of text tokens after the inline rules have run, so that emphasis around them still works.
markdown.core.ruler.push('citations', (state) => {
  const env = state.env['reading'] as RenderEnv
  let context = env.context
  for (const block of state.tokens) {
    if (block.type !== 'inline' || block.children === null) continue
    block.children = block.children.flatMap((token) => {
      if (token.type !== 'text') return [token]
      const matches = parseCitations(token.content, { names: env.names, ...(context === undefined ? {} : { context }) })
      const parts: typeof block.children = []
      let last = 0
      const plain = (until: number): void => {
        if (until <= last) return
        const part = new state.Token('text', '', 0)
        part.content = token.content.slice(last, until)
        parts.push(part)
      }
      for (const match of matches) {
        if (match.unknownLaw !== undefined) env.unknown.push(match.unknownLaw)
        const first = match.citations[0]
        if (first === undefined) continue
        context = match.citations.at(-1)?.law ?? context
        env.found.push(...match.citations)
        plain(match.start)
        const link = new state.Token('citation', 'a', 0)
        link.content = token.content.slice(match.start, match.end)
        link.meta = { citations: match.citations }
        parts.push(link)
        last = match.end
      }
      plain(token.content.length)
      return parts
    })
  }
})

markdown.renderer.rules['citation'] = (tokens, index) => {
  const token = tokens[index]
  const [first] = (token?.meta?.['citations'] ?? []) as readonly Citation[]
  const text = markdown.utils.escapeHtml(token?.content ?? '')
  if (first === undefined) return text
  const href = `/law/${encodeURIComponent(first.law)}/${encodeURIComponent(first.article)}`
  return `<a class="citation" href="${href}" data-cite="${markdown.utils.escapeHtml(citationKey(first))}">${text}</a>`
}

/** Rendered prose with the citations it holds and the laws it names that are not in laws.yaml. */
export interface Rendered {
  readonly prose: Prose
  readonly citations: readonly Citation[]
  readonly unknownLaws: readonly string[]
}

/** Prose folded over several lines in YAML or Markdown has no blank where Chinese lines meet. */
export function unfold(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，。；：、？！）」』》])[ \t]*\n?[ \t]*(?=[\p{Script=Han}（「『《])/gu, (gap) => (/\n\s*\n/.test(gap) ? gap : gap.includes('\n') || gap === ' ' ? '' : gap))
}

/**
 * The one function that turns Markdown into HTML: no raw HTML, no images, no outside links;
 * citations become links to our own pages. `inline` leaves out the paragraph element.
 */
export function render(
  source: string,
  { names, context, inline = false }: { readonly names: LawNames; readonly context?: string; readonly inline?: boolean },
): Rendered {
  const env: RenderEnv = { names, context, found: [], unknown: [] }
  const text = unfold(source.trim())
  const html = inline ? markdown.renderInline(text, { reading: env }) : markdown.render(text, { reading: env })
  return {
    prose: { html: html.trim(), text: plainText(text) },
    citations: env.found,
    unknownLaws: env.unknown,
  }
}

/** The words of a Markdown text without its marks, for search and study. */
export function plainText(source: string): string {
  return source
    .replace(/\*\*/g, '')
    .replace(/^\s*(?:[-*]|\d+\.)\s+/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
