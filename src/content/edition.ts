import { createHash } from 'node:crypto'
import type { EntryId } from '../contract/common.ts'
import { HANDBOOKS } from '../contract/common.ts'
import type { Edition, Handbook } from '../contract/edition.ts'
import type { Entry } from '../contract/entries.ts'
import { canonicalForm } from '../core/handbook/canonical.ts'
import type { Plain } from '../core/handbook/canonical.ts'
import { LawNameClash, LawNames } from '../core/law/names.ts'
import { buildPinyin, buildSyllables } from './pinyin.ts'
import type { Draft } from './place.ts'
import { readPlan } from './plan.ts'
import type { Plan } from './plan.ts'
import { collectProblems } from './problems.ts'
import type { Problem, Problems } from './problems.ts'
import { readPosts, readRoutine } from './readers/commandRoom.ts'
import { readChapter, readReminder, readSituation, readTask } from './readers/markdownEntries.ts'
import { readOffences } from './readers/offences.ts'
import { readStations, STATION_FILE } from './readers/stations.ts'
import { readDepartments, readLawChanges, readLaws, readScope, readSynonyms } from './readers/tables.ts'
import type { ScopeFile } from '../core/handbook/planFiles.ts'
import { readTree } from './source.ts'
import type { SourceTree } from './source.ts'
import { summaryOf } from './summaries.ts'

/** What a build gives: the edition when there were no problems, and always what was found. */
export interface Built {
  readonly edition: Edition | null
  readonly problems: readonly Problem[]
  readonly plan: Plan
  readonly scope: ScopeFile | null
  /** Where each entry was written, for findings of the audit. */
  readonly drafts: readonly Draft[]
  readonly tree: SourceTree
}

const ENTRY_FILES = [
  { pattern: /^legal-basis\/[^/]+\/[^/]+\.yaml$/, read: readOffences },
  { pattern: /^field-guide\/\d{3}-[^/]+\.md$/, read: readSituation },
  { pattern: /^safety-reminders\/\d{2}-[^/]+\.md$/, read: readReminder },
  { pattern: /^community-policing\/\d{2}-[^/]+\.md$/, read: readTask },
  { pattern: /^command-room\/chapters\/[^/]+\.md$/, read: readChapter },
  { pattern: /^command-room\/posts\.yaml$/, read: readPosts },
  { pattern: /^command-room\/routine\.yaml$/, read: readRoutine },
] as const

/** Files that are read elsewhere or are for people. */
const OTHER_FILES =
  /^(?:README\.md|laws\.yaml|synonyms\.yaml|law-facts\/[^/]+\.json|law-changes\/[^/]+\.yaml|legal-basis\/(?:departments|scope)\.yaml|legal-basis\/former\/[^/]+\.yaml|[^/]+\/contents\.yaml)$/

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The version covers what was written; HTML is made from it and would only repeat it. */
function versionOf(entry: Entry): string {
  const source = JSON.parse(
    JSON.stringify(entry, (key, value: unknown) => (key === 'html' || key === 'version' || key === 'written' ? undefined : value)),
  ) as Plain
  return sha256(canonicalForm(source))
}

function readEntries(tree: SourceTree, names: LawNames, plan: Plan, problems: Problems): Draft[] {
  const drafts: Draft[] = []
  for (const [path, text] of tree) {
    const kind = ENTRY_FILES.find(({ pattern }) => pattern.test(path))
    if (kind !== undefined) drafts.push(...kind.read(path, text, { names, plan, problems }))
    else if (!OTHER_FILES.test(path) && !STATION_FILE.test(path)) {
      problems.add({ file: path, line: 1, field: '', message: '不认识的文件。请检查文件名和所在文件夹，见 handbooks/README.md。' })
    }
  }
  return drafts
}

function checkAgainstPlan(drafts: readonly Draft[], plan: Plan, problems: Problems): void {
  const seen = new Map<EntryId, Draft>()
  for (const draft of drafts) {
    const { entry, file, line } = draft
    const report = (message: string): void => problems.add({ file, line, field: '', message })
    const planned = plan.entries.get(entry.id)
    const twin = seen.get(entry.id)
    if (planned === undefined) report(`编号 ${entry.id} 不在目录 contents.yaml 里。`)
    else if (planned.withdrawn) report(`编号 ${entry.id} 已在目录里撤下，不能再用。`)
    else {
      if (planned.title !== entry.title) report(`标题「${entry.title}」与目录不符，目录里是「${planned.title}」。`)
      if (planned.category !== entry.category) report(`类别「${entry.category}」与目录不符，目录里是「${planned.category}」。`)
    }
    if (twin !== undefined) report(`编号 ${entry.id} 写了两次，另一处在 ${twin.file}:${twin.line}。`)
    if ('number' in entry && file.endsWith('.md')) {
      const stem = file.split('/').at(-1) ?? ''
      if (Number.parseInt(stem, 10) !== entry.number) report(`文件名的编号与 number: ${entry.number} 不一致。`)
    }
    for (const name of entry.aliases) {
      if (entry.searchOnly.includes(name)) report(`「${name}」同时写在 aliases 和 search_only 里，请留一处。`)
    }
    seen.set(entry.id, draft)
  }
}

function contentsOf(plan: Plan, entries: ReadonlyMap<EntryId, Entry>, about: ReadonlyMap<string, string>): Handbook[] {
  return HANDBOOKS.flatMap((id) => {
    const contents = plan.contents.get(id)
    if (contents === undefined) return []
    const rows = [...plan.entries.values()].filter((row) => row.handbook === id)
    const categories = contents.categories.map((category) => ({
      name: category.name,
      ...(category.about ?? about.get(category.name) ? { about: category.about ?? about.get(category.name) ?? '' } : {}),
      entries: rows
        .filter((row) => row.category === category.name)
        .map((row) => {
          const entry = entries.get(row.id)
          return {
            id: row.id,
            number: row.number,
            title: row.title,
            written: entry !== undefined,
            withdrawn: row.withdrawn,
            summary: entry === undefined ? '' : summaryOf(entry),
          }
        }),
    }))
    const counted = id === 'command-room' ? rows.filter((row) => row.id.includes('/posts/')) : rows
    return [
      {
        id,
        title: contents.title,
        mark: contents.mark,
        planned: counted.length,
        written: counted.filter((row) => entries.has(row.id)).length,
        categories,
      },
    ]
  })
}

/**
 * Reads `root` (the handbooks folder), validates everything and compiles the edition. Nothing is
 * thrown for bad content: every mistake is a problem with file, line, field and expectation, and
 * the edition is null when there is one.
 */
export async function buildEdition(root: string): Promise<Built> {
  const problems = collectProblems()
  const tree = await readTree(root, problems)
  const laws = readLaws(tree, problems)
  let names = new LawNames([])
  try {
    names = new LawNames(laws)
  } catch (error) {
    if (!(error instanceof LawNameClash)) throw error
    problems.add({ file: 'laws.yaml', line: 1, field: 'aliases', message: error.message })
  }
  const plan = readPlan(tree, problems)
  const synonyms = readSynonyms(tree, problems)
  const departments = readDepartments(tree, problems)
  const scope = readScope(tree, problems)
  const changes = readLawChanges(tree, problems)
  const drafts = readEntries(tree, names, plan, problems)
  checkAgainstPlan(drafts, plan, problems)
  const stations = readStations(tree, { names, plan, problems })
  const base = { plan, scope, drafts, tree, problems: problems.list }
  if (problems.list.length > 0) return { ...base, edition: null }

  const written = new Set(drafts.map(({ entry }) => entry.id))
  const settle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settle)
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, settle(field)]))
    // A link learns here whether its target is written: files are read in any order.
    return 'written' in fields && typeof fields['id'] === 'string' ? { ...fields, written: written.has(fields['id']) } : fields
  }
  const entries = drafts
    .map(({ entry }) => settle(entry) as Entry)
    .map((entry) => ({ ...entry, version: versionOf(entry) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const handbooks = contentsOf(
    plan,
    new Map(entries.map((entry) => [entry.id, entry])),
    new Map(departments.map((department) => [department.name, department.about])),
  )
  const phrases = [...plan.entries.values()].map((row) => row.title).concat(
    entries.flatMap((entry) => [...entry.aliases, ...entry.searchOnly]),
  )
  const edition: Edition = {
    format: 1,
    hash: sha256(
      canonicalForm({
        entries: entries.map(({ id, version }) => `${id} ${version}`),
        handbooks: JSON.stringify(handbooks),
        laws: JSON.stringify(laws),
        changes: JSON.stringify(changes),
        synonyms: JSON.stringify(synonyms),
        stations: JSON.stringify(stations),
      }),
    ),
    handbooks,
    entries,
    laws,
    changes,
    synonyms,
    stations,
    pinyin: buildPinyin(phrases),
    syllables: buildSyllables(phrases),
  }
  return { ...base, edition }
}
