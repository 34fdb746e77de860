import type { LawChange, Synonym } from '../../contract/edition.ts'
import type { LawSummary } from '../../contract/law.ts'
import { departmentsFile, lawChangeFile, lawsFile, scopeFile, synonymsFile } from '../../core/handbook/planFiles.ts'
import type { ScopeFile } from '../../core/handbook/planFiles.ts'
import type * as z from 'zod'
import type { Problems } from '../problems.ts'
import type { SourceTree } from '../source.ts'
import { parseYaml, validate } from '../yamlFile.ts'

function read<T extends z.ZodType>(tree: SourceTree, file: string, schema: T, problems: Problems): z.output<T> | null {
  const text = tree.get(file)
  if (text === undefined) {
    problems.add({ file, line: 1, field: '', message: '缺少这个文件。' })
    return null
  }
  const source = parseYaml(file, text, problems)
  return source === null ? null : validate(schema, source, file, problems)
}

/** `laws.yaml`: every law the handbooks may cite. */
export function readLaws(tree: SourceTree, problems: Problems): LawSummary[] {
  const laws = (read(tree, 'laws.yaml', lawsFile, problems)?.laws ?? []).map((law) => ({
    ...law,
    aliases: law.aliases ?? [],
  }))
  for (const law of laws) {
    const open = law.versions.filter((version) => version.to === undefined)
    if (open.length > 1) {
      problems.add({ file: 'laws.yaml', line: 1, field: law.law, message: `《${law.law}》有两个版本没有写失效日期 to。` })
    }
  }
  return laws
}

/** `synonyms.yaml` */
export function readSynonyms(tree: SourceTree, problems: Problems): Synonym[] {
  const synonyms = read(tree, 'synonyms.yaml', synonymsFile, problems)?.synonyms ?? []
  const seen = new Set<string>()
  for (const { say } of synonyms) {
    if (seen.has(say)) problems.add({ file: 'synonyms.yaml', line: 1, field: say, message: `「${say}」写了两次，请合并。` })
    seen.add(say)
  }
  return synonyms
}

/** `legal-basis/departments.yaml`: name → what it leads. */
export function readDepartments(tree: SourceTree, problems: Problems) {
  return read(tree, 'legal-basis/departments.yaml', departmentsFile, problems)?.departments ?? []
}

/** `legal-basis/scope.yaml`; its entries must sum to 810. */
export function readScope(tree: SourceTree, problems: Problems): ScopeFile | null {
  const file = 'legal-basis/scope.yaml'
  const scope = read(tree, file, scopeFile, problems)
  if (scope === null) return null
  const sum = scope.scope.reduce((total, row) => total + row.entries, 0)
  if (sum !== 810) problems.add({ file, line: 1, field: 'scope', message: `各行 entries 之和应为 810，这里是 ${sum}。` })
  return scope
}

/** `law-changes/*.yaml` */
export function readLawChanges(tree: SourceTree, problems: Problems): LawChange[] {
  return [...tree.keys()]
    .filter((file) => file.startsWith('law-changes/') && file.endsWith('.yaml'))
    .flatMap((file) => {
      const change = read(tree, file, lawChangeFile, problems)
      if (change === null) return []
      return [
        {
          law: change.law,
          oldVersion: change.old_version,
          newVersion: change.new_version,
          rows: change.rows.map(({ old, now, ...row }) => ({
            ...row,
            old: (old ?? []).map(String),
            now: (now ?? []).map(String),
          })),
        },
      ]
    })
}
