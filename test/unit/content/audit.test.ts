import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditEdition } from '../../../src/content/audited.ts'
import type { PlacedFinding } from '../../../src/content/audited.ts'
import { buildEdition } from '../../../src/content/edition.ts'
import { readFacts } from '../../../src/content/lawFacts.ts'
import { collectProblems, formatProblem } from '../../../src/content/problems.ts'

const HANDBOOKS = join(import.meta.dirname, '..', '..', '..', 'handbooks')
const FILE = 'legal-basis/治安/治安管理处罚法.yaml'

/** A mistake planted in one offence: `from` is changed to `to`; the audit must name that line. */
interface Planted {
  readonly what: string
  readonly number: number
  readonly from: string
  readonly to: string
  readonly kinds: readonly string[]
  /** Text of the line that must be named; the changed line itself when absent. */
  readonly line?: string
}

const PLANTED: readonly Planted[] = [
  { what: 'a wrong article', number: 109, from: 'basis: 第五十八条', to: 'basis: 第一百五十八条', kinds: ['no-article'] },
  { what: 'a wrong paragraph', number: 95, from: 'basis: 第五十一条第一款', to: 'basis: 第五十一条第三款', kinds: ['no-paragraph'] },
  { what: 'an item under the wrong paragraph', number: 87, from: 'basis: 第五十条第一款第二项', to: 'basis: 第五十条第二款第二项', kinds: ['no-item'] },
  { what: 'a paragraph of an article that has only one', number: 107, from: 'basis: 第五十七条', to: 'basis: 第五十七条第一款', kinds: ['needless-paragraph'] },
  { what: 'days off by one', number: 96, from: 'sanction: 拘留 5-10 并处 罚款 500-1000', to: 'sanction: 拘留 5-11 并处 罚款 500-1000', kinds: ['sanction-not-found'] },
  { what: 'a missing zero', number: 113, from: 'sanction: 拘留 5-10 可以并处 罚款 ≤3000', to: 'sanction: 拘留 5-10 可以并处 罚款 ≤300', kinds: ['sanction-not-found'] },
  { what: '以上 and 以下 swapped', number: 25, from: 'sanction: 拘留 5-10 或者 罚款 ≤1000', to: 'sanction: 拘留 5-10 或者 罚款 ≥1000', kinds: ['sanction-not-found'] },
  { what: '并处 for 可以并处', number: 2, from: 'sanction: 拘留 5-10 可以并处', to: 'sanction: 拘留 5-10 并处', kinds: ['join-differs', 'sanction-not-found'] },
  { what: '或者 for 并处', number: 97, from: 'sanction: 拘留 5-10', to: 'sanction: 拘留 5-10 或者 警告', kinds: ['sanction-not-found', 'join-differs'] },
  { what: 'another condition', number: 1, from: 'when: 情节较重', to: 'when: 情节严重', kinds: ['condition-not-found', 'sanction-not-found'] },
]

let copy = ''
let findings: readonly PlacedFinding[] = []
let text = ''

function section(whole: string, number: number): [start: number, end: number] {
  const start = whole.indexOf(`  - number: ${number}\n`)
  const next = whole.indexOf('  - number: ', start + 5)
  return [start, next < 0 ? whole.length : next]
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'fengce-audit-'))
  await cp(HANDBOOKS, copy, { recursive: true })
  text = await readFile(join(copy, FILE), 'utf8')
  for (const { number, from, to } of PLANTED) {
    const [start, end] = section(text, number)
    const entry = text.slice(start, end)
    if (!entry.includes(from)) throw new Error(`${number} has no ${from}`)
    text = text.slice(0, start) + entry.replace(from, to) + text.slice(end)
  }
  // A dropped tier (the first 情节严重 of 30 is that of the law in force), and two conditions that changed places.
  for (const [number, change] of [
    [26 + 4, (entry: string) => entry.replace(/ {6}- when: 情节严重\n {8}sanction: .*\n/, '')],
    [60, (entry: string) => entry.replace('when: 一般情形', 'when: 换').replace(/when: 情节较[轻重]/, 'when: 一般情形').replace('when: 换', 'when: 情节较轻')],
  ] as const) {
    const [start, end] = section(text, number)
    const changed = change(text.slice(start, end))
    if (changed === text.slice(start, end)) throw new Error(`nothing changed in ${number}`)
    text = text.slice(0, start) + changed + text.slice(end)
  }
  await writeFile(join(copy, FILE), text)
  const { edition, drafts, tree, problems } = await buildEdition(copy)
  if (edition === null) throw new Error(problems.map((problem) => formatProblem(problem)).join('\n'))
  findings = auditEdition(edition, drafts, readFacts(tree, edition.laws, collectProblems()))
})
afterAll(() => rm(copy, { recursive: true, force: true }))

const of = (number: number) => findings.filter((finding) => finding.entry === `legal-basis/${String(number).padStart(4, '0')}`)

describe('The two-way audit over the handbooks', () => {
  test('is clean over the handbooks as they stand', async () => {
    const { edition, drafts, tree } = await buildEdition(HANDBOOKS)
    expect(edition).not.toBeNull()
    if (edition === null) return
    const faults = collectProblems()
    const found = auditEdition(edition, drafts, readFacts(tree, edition.laws, faults))
    expect(found.filter((finding) => finding.severity === 'error')).toEqual([])
    expect(faults.list).toEqual([])
  })

  test.each(PLANTED)('names the file and the line of $what', ({ number, to, kinds }) => {
    const found = of(number).find((finding) => kinds.includes(finding.kind))
    expect(found, JSON.stringify(of(number))).toBeDefined()
    expect(found?.file).toBe(FILE)
    const [start, end] = section(text, number)
    const first = text.slice(0, start).split('\n').length
    const last = text.slice(0, end).split('\n').length
    const planted = first + text.slice(start, end).slice(0, text.slice(start, end).indexOf(to)).split('\n').length - 1
    expect(found?.line).toBeGreaterThanOrEqual(first)
    expect(found?.line).toBeLessThan(last)
    expect(Math.abs((found?.line ?? 0) - planted)).toBeLessThanOrEqual(1)
  })

  test('names an offence whose tier was dropped', () => {
    expect(of(30).map((finding) => finding.kind)).toContain('left-out')
  })

  test('names an offence whose two conditions changed places', () => {
    expect(of(60).map((finding) => finding.kind)).toEqual(expect.arrayContaining(['condition-not-found']))
  })

  test('leaves every other offence alone', () => {
    const planted = new Set([...PLANTED.map(({ number }) => number), 30, 60].map((number) => `legal-basis/${String(number).padStart(4, '0')}`))
    expect(findings.filter((finding) => finding.severity === 'error' && !planted.has(finding.entry))).toEqual([])
  })
})
