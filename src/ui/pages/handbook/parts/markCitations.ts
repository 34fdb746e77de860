import { withAct } from '../../../router/address.ts'
import type { Standing } from './readingContext.ts'
import { STATUS_WORDS } from './statusWords.ts'

const CITATION = /<a class="citation" href="([^"]*)" data-cite="([^"]*)">(.*?)<\/a>/gs

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}

function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
}

/**
 * Prose of the edition as this page shows it: citations keep the act date and say by word when they are not in
 * force on it; 若 and 则 of a branch get a class. The HTML is our own and holds no raw HTML of anybody.
 */
export function markCitations(html: string, { act, byKey }: Standing): string {
  return html
    .replace(CITATION, (_, href: string, cite: string, text: string) => {
      const shown = byKey.get(unescaped(cite))
      const address = escaped(withAct(unescaped(href), act))
      if (shown === undefined || shown.status === 'in-force') {
        return `<a class="citation" href="${address}" data-cite="${cite}">${text}</a>`
      }
      const { word } = STATUS_WORDS[shown.status]
      return `<a class="citation" href="${address}" data-cite="${cite}" title="${escaped(shown.note)}">${text}</a><span class="citation-word" data-status="${shown.status}">${word}</span>`
    })
    .replace(/<strong>若<\/strong>/g, '<strong class="branch-if">若</strong>')
    .replace(/<strong>则<\/strong>/g, '<strong class="branch-then">则</strong>')
}
