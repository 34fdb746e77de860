import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addStepIds } from '../content/stepIds.ts'
import { collectProblems } from '../content/problems.ts'
import { readTree } from '../content/source.ts'
import { HANDBOOKS_FOLDER } from './paths.ts'

/** `fengce handbooks ids`: gives every Markdown step without an id one that is unique in its file. */
export async function handbooks(args: readonly string[]): Promise<number> {
  if (args[0] !== 'ids') {
    console.error('请写明要做什么：fengce handbooks ids。')
    return 2
  }
  const tree = await readTree(HANDBOOKS_FOLDER, collectProblems())
  for (const path of tree.keys()) {
    if (!path.endsWith('.md') || path === 'README.md') continue
    const file = join(HANDBOOKS_FOLDER, path)
    const { text, added } = addStepIds(await readFile(file, 'utf8'))
    if (added === 0) continue
    await writeFile(file, text)
    console.log(`${path}：补了 ${added} 个步骤编号`)
  }
  return 0
}
