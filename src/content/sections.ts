import type * as z from 'zod'
import type { step } from '../contract/entries.ts'
import { punctuationFaults } from '../core/handbook/punctuation.ts'
import type { Problems } from './problems.ts'

/** A `##` section of a Markdown body with the 1-based line its text starts on. */
export interface RawSection {
  readonly heading: string
  readonly line: number
  readonly text: string
}

/** Splits a body at its `##` headings. Text before the first heading, and other levels, are problems. */
export function splitSections(file: string, body: string, firstLine: number, problems: Problems): RawSection[] {
  const sections: { heading: string; line: number; lines: string[] }[] = []
  for (const [index, text] of body.split('\n').entries()) {
    const line = firstLine + index
    const heading = /^(#{1,6})\s*(.*?)\s*$/.exec(text)
    const [fault] = punctuationFaults(text)
    if (fault !== undefined) {
      problems.add({ file, line, field: '', message: `中文里用了半角「${fault.found}」，应为全角「${fault.expected}」。` })
    }
    if (/<\/?[a-z][^>]*>/i.test(text)) {
      problems.add({ file, line, field: '', message: '正文不能有 HTML 标签，请删去尖括号里的内容。' })
    }
    if (heading !== null) {
      if (heading[1] !== '##') problems.add({ file, line, field: '', message: '标题只用两个井号「## 」。' })
      sections.push({ heading: heading[2] ?? '', line: line + 1, lines: [] })
      continue
    }
    const current = sections.at(-1)
    if (current !== undefined) current.lines.push(text)
    else if (text.trim() !== '') {
      problems.add({ file, line, field: '', message: '第一个「## 标题」之前不能有正文。' })
    }
  }
  return sections.map(({ heading, line, lines }) => ({ heading, line, text: lines.join('\n').trim() }))
}

/** Checks fixed headings: the required ones present, none unknown or twice, in order. */
export function checkHeadings(
  file: string,
  sections: readonly RawSection[],
  expected: readonly { readonly heading: string; readonly optional: boolean }[],
  problems: Problems,
): void {
  const order = expected.map(({ heading }) => heading)
  let last = -1
  const seen = new Set<string>()
  for (const section of sections) {
    const report = (message: string): void => problems.add({ file, line: section.line - 1, field: '', message })
    const place = order.indexOf(section.heading)
    if (place < 0) report(`不认识的标题「${section.heading}」，应为：${order.join('、')}。`)
    else if (seen.has(section.heading)) report(`标题「${section.heading}」出现了两次。`)
    else if (place < last) report(`标题「${section.heading}」的次序不对，应为：${order.join('、')}。`)
    if (section.text === '') report(`「${section.heading}」下面没有内容。`)
    seen.add(section.heading)
    last = Math.max(last, place)
  }
  for (const { heading, optional } of expected) {
    if (!optional && !seen.has(heading)) problems.add({ file, line: 1, field: '', message: `缺少标题「## ${heading}」。` })
  }
}

/** A step as written, before its text is rendered. */
export interface RawStep {
  readonly line: number
  readonly text: string
  readonly id: string
  readonly by: z.infer<typeof step>['by']
  readonly answer?: string
  readonly document?: string
  readonly timeLimit?: string
  readonly pauseAfter?: true
}

const NESTED = /^\s+- (由|必答|文书|时限)：\s*(.+)$/
const LONGEST_GROUP = 9

/** Reads numbered steps with `{#id}`, nested `由：` lines and `---` pauses. */
export function readSteps(file: string, section: RawSection, problems: Problems): RawStep[] {
  type Draft = { -readonly [key in keyof RawStep]: RawStep[key] }
  const steps: Draft[] = []
  const ids = new Set<string>()
  let group = 0
  for (const [index, text] of section.text.split('\n').entries()) {
    const line = section.line + index
    const report = (message: string): void => problems.add({ file, line, field: section.heading, message })
    const current = steps.at(-1)
    if (text.trim() === '') continue
    if (text.trim() === '---') {
      if (current === undefined || current.pauseAfter === true) report('「---」是停顿，应放在两个步骤之间。')
      else current.pauseAfter = true
      group = 0
      continue
    }
    const numbered = /^(\d+)\. (.+)$/.exec(text)
    if (numbered !== null) {
      const [, number, rest = ''] = numbered
      if (Number(number) !== steps.length + 1) report(`步骤编号应为 ${steps.length + 1}，这里是 ${number ?? ''}。`)
      const marked = /^(.*\S)\s*\{#([^}]*)\}$/.exec(rest)
      const id = marked?.[2] ?? ''
      if (marked === null) report('步骤末尾缺少编号，应写成 {#look-round-3}。可以运行 fengce handbooks ids 补齐。')
      else if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) report(`步骤编号「${id}」应为小写字母、数字和连字符。`)
      else if (ids.has(id)) report(`步骤编号「${id}」在本条里用了两次。`)
      ids.add(id)
      group += 1
      if (group > LONGEST_GROUP) report('两个停顿之间最多九步，请用「---」分开。')
      steps.push({ line, text: marked?.[1] ?? rest, id: id === '' ? `step-${steps.length + 1}` : id, by: '民警或辅警' })
      continue
    }
    const nested = NESTED.exec(text)
    if (nested !== null && current !== undefined) {
      const value = nested[2] ?? ''
      if (nested[1] === '必答') current.answer = value
      else if (nested[1] === '文书') current.document = value
      else if (nested[1] === '时限') current.timeLimit = value
      else if (value === '民警' || value === '民警或辅警') current.by = value
      else report('「由：」后面应为 民警 或者 民警或辅警。')
      continue
    }
    report('这一行既不是「1. 步骤」，也不是步骤下的「- 由：」「- 必答：」「- 文书：」「- 时限：」。')
  }
  if (steps.length === 0) problems.add({ file, line: section.line, field: section.heading, message: '至少要有一个步骤。' })
  return steps
}
