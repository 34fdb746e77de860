import { createHash } from 'node:crypto'
import type { Entry } from '../contract/entries.ts'
import type { LawSummary } from '../contract/law.ts'
import { factsOf, lawFacts } from '../core/law/facts.ts'
import type { LawFacts } from '../core/law/facts.ts'
import { newestVersion } from '../core/law/status.ts'
import { citedArticles } from './cited.ts'
import type { Problems } from './problems.ts'
import type { SourceTree } from './source.ts'
import type { ReadStatute } from './statutes.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** `law-facts/治安管理处罚法.json`; an older text carries its year: `law-facts/治安管理处罚法-2012.json`. */
export function factsFile(facts: LawFacts, law: LawSummary | undefined): string {
  const newest = law === undefined ? undefined : newestVersion(law)?.date
  return `law-facts/${facts.law}${facts.version === newest ? '' : `-${facts.version.slice(0, 4)}`}.json`
}

/** The committed facts. A file that is no facts file, or bears another law's name, is a problem. */
export function readFacts(tree: SourceTree, laws: readonly LawSummary[], problems: Problems): LawFacts[] {
  return [...tree].flatMap(([file, text]) => {
    if (!file.startsWith('law-facts/')) return []
    const report = (message: string): [] => {
      problems.add({ file, line: 1, field: '', message })
      return []
    }
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      return report('不是有效的 JSON。请运行 fengce laws facts --laws 文件夹 重新生成，不要手改。')
    }
    const read = lawFacts.safeParse(json)
    if (!read.success) return report('格式不对。请运行 fengce laws facts --laws 文件夹 重新生成，不要手改。')
    const expected = factsFile(read.data, laws.find((law) => law.law === read.data.law))
    return expected === file ? [read.data] : report(`文件名应为 ${expected}。`)
  })
}

/** What `law-facts/` should hold for these entries, read from statutes at hand; one per law and text cited. */
export function freshFacts(
  entries: readonly Entry[],
  statutes: readonly ReadStatute[],
): { readonly facts: readonly LawFacts[]; readonly missing: readonly string[] } {
  const facts: LawFacts[] = []
  const missing: string[] = []
  for (const [key, articles] of citedArticles(entries)) {
    const [law = '', version] = key.split('@')
    const found = statutes.find(
      (each) => each.law.law === law && each.version.date === (version ?? newestVersion(each.law)?.date),
    )
    if (found === undefined) missing.push(version === undefined ? law : `${law}（${version}）`)
    else {
      const read = factsOf(found.statute, { version: found.version.date, articles: [...articles], sha256 })
      facts.push({ ...read, law })
    }
  }
  return { facts, missing }
}
