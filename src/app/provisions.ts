import type { LocalDate } from '../contract/common.ts'
import type { Citation } from '../contract/law.ts'
import type { ProvisionPage } from '../contract/library.ts'
import { formatCitation } from '../core/law/format.ts'
import { renumbered } from '../core/law/changes.ts'
import { citationStatus, lastArticle } from '../core/law/status.ts'
import { NotFound } from './errors.ts'
import type { Library } from './library.ts'
import { shown } from './pages.ts'

/** Every law with its entries and how it stands at the act date; the most cited first. */
export function lawList(library: Library, actDate: LocalDate) {
  return library.edition.laws
    .map((summary) => ({
      summary,
      entries: library.citing(summary.law),
      status: citationStatus({ law: summary.law, article: '1' }, actDate, library.edition.laws).status,
    }))
    .sort((a, b) => b.entries - a.entries || a.summary.law.localeCompare(b.summary.law, 'zh'))
}

/** One provision at an act date with the entries on it. NotFound for a law the handbooks do not know or an article it never had. */
export function provisionPage(library: Library, citation: Citation, actDate: LocalDate): ProvisionPage {
  const law = library.edition.laws.find((each) => each.law === citation.law)
  if (law === undefined) throw new NotFound(`手册没有收录《${citation.law}》。请检查名称，或者从检索进入。`)
  const number = Number(citation.article.split('之')[0])
  const last = lastArticle(law)
  if (number < 1 || number > last) throw new NotFound(`《${law.law}》没有第${number}条，最后一条是第${last}条。请检查条号，或者从检索进入。`)
  const { based, citing } = library.onArticle(citation.law, citation.article)
  return {
    citation,
    label: formatCitation(citation, 'short'),
    fullTitle: law.title,
    status: shown(library, citation, actDate),
    based: based.map((entry) => ({ id: entry.id, title: entry.title, summary: library.summary(entry.id) })),
    citing: citing.map((entry) => ({ id: entry.id, title: entry.title })),
    former: renumbered(citation, library.edition.changes),
  }
}
