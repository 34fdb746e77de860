import { auditEdition } from '../content/audited.ts'
import { buildEdition } from '../content/edition.ts'
import { readFacts } from '../content/lawFacts.ts'
import { collectProblems, formatProblem } from '../content/problems.ts'
import { tally, tallyTable } from '../content/tally.ts'
import { HANDBOOKS_FOLDER } from './paths.ts'

/**
 * `fengce check [--complete] [--handbooks DIR]`: written against planned, every mistake with file and
 * line, and the audit of every citation and sanction against the committed law facts, both ways.
 * Exit code 1 when anything is wrong; with `--complete` also while a planned entry is missing.
 */
export async function check(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--handbooks')
  const folder = at < 0 ? HANDBOOKS_FOLDER : (args[at + 1] ?? HANDBOOKS_FOLDER)
  const { edition, problems, plan, drafts, tree } = await buildEdition(folder)
  console.log(tallyTable(tally(plan, drafts)))
  for (const problem of problems) console.error(formatProblem(problem))
  if (edition === null) {
    console.error(`\n${problems.length} 处错误。改正后才能核对法律依据。`)
    return 1
  }
  const faults = collectProblems()
  const facts = readFacts(tree, edition.laws, faults)
  const findings = auditEdition(edition, drafts, facts)
  const errors = findings.filter((finding) => finding.severity === 'error')
  const notices = findings.filter((finding) => finding.severity === 'notice')
  for (const problem of faults.list) console.error(formatProblem(problem))
  for (const { file, line, entry, field, message } of errors) {
    console.error(formatProblem({ file, line, field: `${entry} ${field}`, message }))
  }
  const words = edition.entries.flatMap((entry) =>
    entry.kind === 'offence' ? entry.tiers.filter((tier) => tier.words !== undefined).map((tier) => `${entry.id} ${entry.title}：${tier.when}`) : [],
  )
  const citations = edition.entries.reduce((sum, entry) => sum + entry.citations.length, 0)
  const links = edition.entries.flatMap((entry) => entry.links)
  const verify = edition.entries.filter((entry) => entry.verify !== undefined)
  console.log(`\n条目 ${edition.entries.length}，引用 ${citations}，链接 ${links.length}（其中 ${links.filter((link) => !link.written).length} 个指向待编写的条目），待核 ${verify.length}`)
  if (words.length > 0) console.log(`不能画成阶梯的档次（form: 其他）${words.length} 个：\n${words.map((row) => `  ${row}`).join('\n')}`)
  if (notices.length > 0) {
    console.log(`需要人工对照条文的 ${notices.length} 处：\n${notices.map((row) => `  ${row.entry} ${row.message}`).join('\n')}`)
  }
  const wrong = errors.length + faults.list.length
  console.log(`核对：${wrong === 0 ? '引用、幅度、连接词和情节双向一致' : `${wrong} 处不一致`}，错误 ${wrong}`)
  const unwritten = [...plan.entries.values()].filter((row) => !row.withdrawn && !edition.entries.some((entry) => entry.id === row.id))
  if (args.includes('--complete') && unwritten.length > 0) {
    console.error(`还有 ${unwritten.length} 条没有写，第一条是 ${unwritten[0]?.id ?? ''}。`)
    return 1
  }
  return wrong === 0 ? 0 : 1
}
