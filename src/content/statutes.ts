import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LawSummary, LawVersion } from '../contract/law.ts'
import type { LawNames } from '../core/law/names.ts'
import { parseStatute, StatuteError } from '../core/law/statute.ts'
import type { Statute } from '../core/law/statute.ts'

/** One statute text of a folder with the law and version of laws.yaml it is. */
export interface ReadStatute {
  readonly file: string
  readonly law: LawSummary
  readonly version: LawVersion
  readonly statute: Statute
}

/** What a folder of statutes holds, and what could not be used. */
export interface StatuteFolder {
  readonly statutes: readonly ReadStatute[]
  /** One sentence per file that is no statute or belongs to no version of laws.yaml. */
  readonly faults: readonly string[]
}

async function markdownFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * Reads every Markdown statute below `dir` whose law is in laws.yaml. A text is matched to the version
 * whose date it carries; laws the handbooks do not cite are left aside without a word.
 */
export async function readStatutes(dir: string, laws: readonly LawSummary[], names: LawNames): Promise<StatuteFolder> {
  const statutes: ReadStatute[] = []
  const faults: string[] = []
  for (const file of await markdownFiles(dir)) {
    const short = file.slice(dir.length + 1)
    try {
      const statute = parseStatute(await readFile(file, 'utf8'))
      const name = names.resolve(statute.shortTitle) ?? names.resolve(statute.title)
      const law = laws.find((each) => each.law === name)
      if (law === undefined) continue
      const version = law.versions.find((each) => each.date === statute.versionDate)
      if (version === undefined) {
        faults.push(`${short}：文本日期 ${statute.versionDate ?? '不明'}，laws.yaml 里《${law.law}》没有这个版本。`)
        continue
      }
      statutes.push({ file: short, law, version, statute })
    } catch (error) {
      if (!(error instanceof StatuteError)) throw error
      faults.push(`${short}：${error.message}`)
    }
  }
  return { statutes, faults }
}
