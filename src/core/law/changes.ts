import type { Citation } from '../../contract/law.ts'
import type { LawChange } from '../../contract/edition.ts'
import { formatPlace } from './format.ts'
import { readRun } from './provision-run.ts'


/** The article a row of the comparison names, whether it is written 43 or 第四十三条第一款. */
function articleOf(written: string): string {
  const text = written.trim()
  return /^\d+(?:之[一二三四五六七八九十]+)?$/.test(text) ? text : (readRun(text, 0)?.provisions[0]?.article ?? text)
}

function label(written: string): string {
  const text = written.trim()
  return /^\d/.test(text) ? formatPlace({ article: text }) : text
}

/**
 * What a revision did to the article a citation names, one line a row: 旧法第四十三条 → 现第五十一条. Rows count whose old
 * or whose present article bears the number, so that the same number in both laws shows both. Nothing redirects.
 */
export function renumbered(citation: Citation, changes: readonly LawChange[]): string[] {
  const hits = (list: readonly string[]) => list.some((each) => articleOf(each) === citation.article)
  return changes
    .filter((change) => change.law === citation.law)
    .flatMap((change) => change.rows.filter((row) => hits(row.old) || hits(row.now)))
    .map((row) => {
      const now = row.now.length === 0 ? '现行法已删除' : `现${row.now.map(label).join('、')}`
      const old = row.old.length === 0 ? '旧法没有' : `旧法${row.old.map(label).join('、')}`
      return `${old} → ${now}`
    })
}
