import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditEdition } from '../content/audited.ts'
import { buildEdition } from '../content/edition.ts'
import type { Built } from '../content/edition.ts'
import { factsFile, freshFacts, readFacts } from '../content/lawFacts.ts'
import { collectProblems, formatProblem } from '../content/problems.ts'
import { readStatutes } from '../content/statutes.ts'
import type { Edition } from '../contract/edition.ts'
import { compareFacts } from '../core/law/facts.ts'
import { LawNames } from '../core/law/names.ts'
import { HANDBOOKS_FOLDER } from './paths.ts'

type Ready = Omit<Built, 'edition'> & { readonly edition: Edition }

async function open(): Promise<Ready | null> {
  const built = await buildEdition(HANDBOOKS_FOLDER)
  if (built.edition !== null) return { ...built, edition: built.edition }
  for (const problem of built.problems) console.error(formatProblem(problem))
  console.error(`手册有 ${built.problems.length} 处错误，先改正。`)
  return null
}

async function fresh(built: Ready, dir: string) {
  const { edition } = built
  const folder = await readStatutes(dir, edition.laws, new LawNames(edition.laws))
  for (const fault of folder.faults) console.error(fault)
  return { ...freshFacts(edition.entries, folder.statutes), faults: folder.faults.length }
}

/** `laws facts --laws DIR`: writes law-facts/ for every article cited. */
async function facts(built: Ready, dir: string): Promise<number> {
  const { facts: read, missing } = await fresh(built, dir)
  await mkdir(join(HANDBOOKS_FOLDER, 'law-facts'), { recursive: true })
  for (const each of read) {
    const law = built.edition.laws.find((summary) => summary.law === each.law)
    await writeFile(join(HANDBOOKS_FOLDER, factsFile(each, law)), `${JSON.stringify(each, null, 1)}\n`)
  }
  const articles = read.reduce((sum, each) => sum + Object.keys(each.articles).length, 0)
  console.log(`写入 ${read.length} 部法律文本的 ${articles} 条。`)
  for (const law of missing) console.error(`${dir} 里没有《${law}》的文本，它的条文没有核对。`)
  return missing.length === 0 ? 0 : 1
}

/** `laws audit --laws DIR [--json]`: the two-way audit over the texts themselves. */
async function audit(built: Ready, dir: string, json: boolean): Promise<number> {
  const { edition, drafts, tree } = built
  const { facts: read, missing, faults } = await fresh(built, dir)
  const committed = readFacts(tree, edition.laws, collectProblems())
  const changed = committed.flatMap((before) => {
    const now = read.find((each) => each.law === before.law && each.version === before.version)
    return now === undefined ? [] : compareFacts(before, now).filter((change) => change.kind !== 'new')
  })
  const findings = auditEdition(edition, drafts, read).filter((finding) => finding.severity === 'error')
  const leftOut = findings.filter((finding) => finding.kind === 'left-out')
  const notFound = findings.filter((finding) =>
    ['sanction-not-found', 'condition-not-found', 'join-differs', 'same-as-not-found', 'omit-not-found'].includes(finding.kind),
  )
  const unresolved = findings.filter((finding) => !leftOut.includes(finding) && !notFound.includes(finding))
  const row = ({ entry, field, message }: (typeof findings)[number]) => ({ entry, field, message })
  const report = {
    entries: edition.entries.length,
    citations: edition.entries.reduce((sum, entry) => sum + entry.citations.length, 0),
    unresolved: [...unresolved.map((each) => row(each)), ...missing.map((law) => ({ entry: '', field: law, message: `没有《${law}》的文本。` }))],
    changed,
    penalties: edition.entries.reduce((sum, entry) => sum + (entry.kind === 'offence' ? entry.tiers.length : 0), 0),
    notFound: notFound.map((each) => row(each)),
    leftOut: leftOut.map((each) => row(each)),
  }
  if (json) console.log(JSON.stringify(report))
  else {
    console.log(`条目 ${report.entries}，引用 ${report.citations}，处罚档次 ${report.penalties}`)
    for (const [name, list] of [['引用不成立', report.unresolved], ['条文有变化', report.changed], ['幅度或者情节不符', report.notFound], ['漏写的幅度', report.leftOut]] as const) {
      console.log(`${name}：${list.length}`)
      for (const each of list) console.log(`  ${'entry' in each ? `${each.entry} ${each.field} ` : ''}${each.message}`)
    }
  }
  const wrong = report.unresolved.length + changed.length + notFound.length + leftOut.length + faults
  return wrong === 0 ? 0 : 1
}

/** `fengce laws facts|audit --laws DIR`. The statutes stay outside the repository; only facts are written. */
export async function laws(args: readonly string[]): Promise<number> {
  const [action, ...rest] = args
  const { values } = parseArgs({ args: rest, options: { laws: { type: 'string' }, json: { type: 'boolean' } }, strict: false })
  if ((action !== 'facts' && action !== 'audit') || typeof values.laws !== 'string') {
    console.error('请写明：fengce laws facts --laws 法律文本文件夹，或者 fengce laws audit --laws 法律文本文件夹 [--json]。')
    return 2
  }
  const built = await open()
  if (built === null) return 1
  return action === 'facts' ? facts(built, values.laws) : audit(built, values.laws, values.json === true)
}
