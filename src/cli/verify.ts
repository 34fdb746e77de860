import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../app/dataFolder.ts'
import { systemClock } from '../app/systemClock.ts'
import { verifyFolder } from '../app/verify.ts'

/**
 * `fengce verify [--data DIR]`: walks every record and its seals; names the first row that was altered, removed or
 * reordered. Gives 0 when all is whole, 1 when something is not or the folder cannot be read.
 */
export async function verify(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } })
    const folder = values.data ?? defaultDataFolder(process.platform, process.env)
    if (!existsSync(folder)) {
      console.error(`没有数据文件夹「${folder}」。请用 --data 写明位置。`)
      return 1
    }
    const found = await verifyFolder(folder, systemClock)
    for (const { station, finding } of found) console.log(`${station}：${finding.sentence}`)
    return found.every(({ finding }) => finding.fault === null) ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
