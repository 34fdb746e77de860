import type { Problems } from './problems.ts'

/** The YAML head and the Markdown body of a file, each with the 1-based line it starts on. */
export interface Parts {
  readonly head: string
  readonly headLine: number
  readonly body: string
  readonly bodyLine: number
}

/** Splits `---` YAML `---` body. Null, with a problem, when the head is missing or not closed. */
export function splitFrontMatter(file: string, text: string, problems: Problems): Parts | null {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text)
  if (match === null) {
    problems.add({ file, line: 1, field: '', message: '文件应以「---」开头，写完字段后再用一行「---」结束，然后是正文。' })
    return null
  }
  const head = match[1] ?? ''
  return { head, headLine: 2, body: text.slice(match[0].length), bodyLine: head.split('\n').length + 2 }
}
