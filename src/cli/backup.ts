import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../app/dataFolder.ts'
import { systemClock } from '../app/systemClock.ts'
import { backUp } from '../app/backUp.ts'

/** `fengce backup [--data DIR]`: makes and verifies a backup of a folder that is not open elsewhere. */
export async function backup(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } })
    const made = await backUp(values.data ?? defaultDataFolder(process.platform, process.env), systemClock)
    console.log(`已备份并核验：${made.name}（${made.bytes} 字节）`)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
