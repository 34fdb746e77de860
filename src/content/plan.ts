import type { EntryId, HandbookId } from '../contract/common.ts'
import { HANDBOOKS } from '../contract/common.ts'
import { contentsFile } from '../core/handbook/planFiles.ts'
import type { ContentsFile } from '../core/handbook/planFiles.ts'
import { numberedId, shownNumber } from '../core/handbook/ids.ts'
import type { Problems } from './problems.ts'
import type { SourceTree } from './source.ts'
import { parseYaml, validate } from './yamlFile.ts'

/** One planned number. `written` is set once a file bears it. */
export interface PlannedRow {
  readonly id: EntryId
  readonly handbook: HandbookId
  readonly category: string
  readonly number: string
  readonly title: string
  readonly withdrawn: boolean
  readonly line: number
  written: boolean
}

/** Every number of every handbook, in the order of the contents. */
export interface Plan {
  readonly contents: ReadonlyMap<HandbookId, ContentsFile>
  readonly entries: ReadonlyMap<EntryId, PlannedRow>
}

/** What the shelf promises: planned numbers, categories, and the numbers 1…n without a gap. */
const PROMISED: Readonly<Record<Exclude<HandbookId, 'command-room'>, readonly [numbers: number, categories: number]>> = {
  'community-policing': [33, 4],
  'safety-reminders': [49, 6],
  'legal-basis': [810, 12],
  'field-guide': [100, 10],
}

function checkPromise(contents: ContentsFile, file: string, problems: Problems): void {
  const report = (message: string): void => problems.add({ file, line: 1, field: '', message })
  if (contents.handbook === 'command-room') {
    const posts = contents.categories.flatMap(({ entries }) => entries).filter(({ id }) => id?.startsWith('posts/'))
    if (posts.length !== 6) report(`应有 6 个岗位，这里是 ${posts.length} 个。`)
    return
  }
  const [planned, categories] = PROMISED[contents.handbook]
  if (contents.categories.length !== categories) report(`应有 ${categories} 类，这里是 ${contents.categories.length} 类。`)
  const numbers = contents.categories.flatMap(({ entries }) => entries.flatMap(({ number }) => number ?? []))
  const missing = Array.from({ length: planned }, (_, index) => index + 1).filter((number) => !numbers.includes(number))
  if (missing.length > 0) report(`应有编号 1 到 ${planned}，缺 ${missing.slice(0, 8).join('、')}${missing.length > 8 ? ' 等' : ''}。`)
  const beyond = numbers.filter((number) => number > planned)
  if (beyond.length > 0) report(`编号应在 1 到 ${planned} 之间，多出 ${beyond.join('、')}。`)
}

/** Reads the five contents.yaml. */
export function readPlan(tree: SourceTree, problems: Problems): Plan {
  const contents = new Map<HandbookId, ContentsFile>()
  const entries = new Map<EntryId, PlannedRow>()
  for (const handbook of HANDBOOKS) {
    const file = `${handbook}/contents.yaml`
    const text = tree.get(file)
    if (text === undefined) {
      problems.add({ file, line: 1, field: '', message: '缺少目录文件。' })
      continue
    }
    const source = parseYaml(file, text, problems)
    const read = source === null ? null : validate(contentsFile, source, file, problems)
    if (source === null || read === null) continue
    if (read.handbook !== handbook) {
      problems.add({ file, line: source.lineOf(['handbook']), field: 'handbook', message: `应为 ${handbook}。` })
      continue
    }
    contents.set(handbook, read)
    checkPromise(read, file, problems)
    const titles = new Map<string, string>()
    read.categories.forEach((category, c) => {
      category.entries.forEach((entry, e) => {
        const line = source.lineOf(['categories', c, 'entries', e])
        const id = entry.number === undefined ? `${handbook}/${entry.id ?? ''}` : numberedId(handbook, entry.number)
        const twin = titles.get(entry.title)
        if (entries.has(id)) problems.add({ file, line, field: '', message: `编号 ${id} 写了两次，编号不能重复使用。` })
        if (twin !== undefined) problems.add({ file, line, field: '', message: `标题「${entry.title}」与 ${twin} 相同。` })
        titles.set(entry.title, id)
        entries.set(id, {
          id,
          handbook,
          category: category.name,
          number: entry.number === undefined ? '' : shownNumber(handbook, entry.number),
          title: entry.title,
          withdrawn: entry.withdrawn !== undefined,
          line,
          written: false,
        })
      })
    })
  }
  return { contents, entries }
}
