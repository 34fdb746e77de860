import { isCollection, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import type * as z from 'zod'
import { punctuationFaults } from '../core/handbook/punctuation.ts'
import { parseLink } from '../core/handbook/ids.ts'
import type { Problems } from './problems.ts'

/** A parsed YAML text that can say on which line a field stands. */
export interface YamlSource {
  readonly data: unknown
  lineOf(path: readonly PropertyKey[]): number
}

const YAML_ERRORS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同一个键写了两次',
  TAB_AS_INDENT: '缩进用了制表符，应改为空格',
  BAD_INDENT: '缩进不对，请与同级的行对齐（每级两个空格）',
  MISSING_CHAR: '缺少字符（多半是引号、方括号或者冒号没有配对）',
  MULTILINE_IMPLICIT_KEY: '这一行不像「键: 值」，请检查冒号和缩进',
  BLOCK_AS_IMPLICIT_KEY: '这一行的冒号用法不对，含冒号的文字请用引号',
  BAD_ALIAS: '不能用别名（*）',
  UNEXPECTED_TOKEN: '有看不懂的符号',
}

/** Prose must not stand in `[ ]` or `{ }`: a half-width comma would split it silently. */
function flowFault(value: string): boolean {
  return /\p{Script=Han}/u.test(value) && parseLink(value) === null && (/[，。；：！？]/u.test(value) || value.length > 16)
}

/** Parses one YAML text; mistakes of form are added to `problems` with `file` and line. Null when it cannot be read. */
export function parseYaml(file: string, text: string, problems: Problems, firstLine = 1): YamlSource | null {
  const lines = new LineCounter()
  const document: Document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true, version: '1.2' })
  const lineAtOffset = (offset: number): number => lines.linePos(offset).line + firstLine - 1
  const report = (offset: number, message: string): void =>
    problems.add({ file, line: lineAtOffset(offset), field: '', message })
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      report(error.pos[0], `${YAML_ERRORS[error.code] ?? 'YAML 写法有误'}。`)
    }
    return null
  }
  visit(document, {
    Alias: (_key, node) => report(node.range?.[0] ?? 0, '不能用别名（*），请把内容写全。'),
    Scalar(_key, node, ancestors) {
      const offset = node.range?.[0] ?? 0
      if (node.value === null) {
        report(offset, '这里是空值。没有内容就删去这一行。')
        return
      }
      if (typeof node.value !== 'string') return
      const [fault] = punctuationFaults(node.value)
      if (fault !== undefined) {
        report(offset, `中文里用了半角「${fault.found}」，应为全角「${fault.expected}」：${excerpt(node.value, fault.offset)}`)
      }
      const inFlow = ancestors.some((ancestor) => isCollection(ancestor) && ancestor.flow === true)
      if (inFlow && flowFault(node.value)) {
        report(offset, `方括号、花括号里不能写句子，请改成每行一条「- 」：${excerpt(node.value, 0)}`)
      }
    },
  })
  return {
    data: document.toJS({ maxAliasCount: 0 }) as unknown,
    lineOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const parent = length === 0 ? document.contents : document.getIn(path.slice(0, length - 1), true)
        const key = path[length - 1]
        if (isCollection(parent) && length > 0) {
          const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
          if (isPair(pair) && isScalar(pair.key) && pair.key.range) return lineAtOffset(pair.key.range[0])
        }
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
        const range = (node as { range?: readonly number[] } | null | undefined)?.range
        if (range?.[0] !== undefined) return lineAtOffset(range[0])
      }
      return firstLine
    },
  }
}

function excerpt(value: string, offset: number): string {
  const start = Math.max(0, offset - 8)
  return `${start > 0 ? '…' : ''}${value.slice(start, offset + 10)}${offset + 10 < value.length ? '…' : ''}`
}

/** What zod says, in Chinese where its own message would be English. */
function issueMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `有不认识的键：${issue.keys.join('、')}。请检查拼写，或者删去。`
  if (issue.code === 'invalid_type' && issue.input === undefined) return '缺少这一项。'
  if (issue.code === 'invalid_type' && /^[A-Za-z]/.test(issue.message)) {
    const kinds: Readonly<Record<string, string>> = { string: '文字', int: '整数', number: '数字', array: '列表', object: '若干「键: 值」' }
    return `应为${kinds[issue.expected] ?? issue.expected}。`
  }
  return /^[A-Za-z]/.test(issue.message) ? '写法不合要求，请对照 handbooks/README.md。' : `${issue.message}。`
}

/** Validates parsed YAML; every issue becomes a problem with its line and field. Null when there was any. */
export function validate<T extends z.ZodType>(
  schema: T,
  source: YamlSource,
  file: string,
  problems: Problems,
): z.output<T> | null {
  const result = schema.safeParse(source.data, { reportInput: true })
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    problems.add({
      file,
      line: source.lineOf(issue.path),
      field: issue.path.map(String).join('.'),
      message: issueMessage(issue),
    })
  }
  return null
}
