import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problems } from './problems.ts'

/** No file of the handbooks comes near this; a larger one was put there by mistake. */
const LARGEST = 2_000_000

/** The text of every file below `handbooks/`, by its path with forward slashes, in path order. */
export type SourceTree = ReadonlyMap<string, string>

async function paths(root: string, below: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) found.push(...(await paths(root, path)))
    else found.push(path)
  }
  return found
}

/** Reads every file; one that is too large, not UTF-8, or not in NFC with LF is a problem. */
export async function readTree(root: string, problems: Problems): Promise<SourceTree> {
  const tree = new Map<string, string>()
  for (const path of (await paths(root, '')).sort()) {
    const report = (message: string, line = 1): void => problems.add({ file: path, line, field: '', message })
    const file = join(root, path)
    if ((await stat(file)).size > LARGEST) {
      report('文件超过 2 MB，不像是手册内容，请移出 handbooks。')
      continue
    }
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
    } catch {
      report('文件不是 UTF-8 编码，请另存为 UTF-8。')
      continue
    }
    const firstCr = text.indexOf('\r')
    if (firstCr >= 0) report('行尾应为 LF，这里是 CRLF，请在编辑器里改为 LF。', lineAt(text, firstCr))
    if (text !== text.normalize('NFC')) report('文字应为 NFC 形式，有组合字符，请重新输入。')
    tree.set(path, text.replaceAll('\r\n', '\n').normalize('NFC'))
  }
  return tree
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) line += 1
  return line
}
