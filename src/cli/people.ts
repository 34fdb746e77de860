import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../app/dataFolder.ts'
import { listPeopleOnHost, resetPinOnHost } from '../app/people/onHost.ts'
import { systemClock } from '../app/systemClock.ts'
import { ROLE_NAMES } from '../core/people/roles.ts'

const USAGE = '请写明要做什么：people list，或者 people reset-pin --badge 警号 [--station 单位名称]；都可以用 --data 文件夹。'
const PIN_WORDS = { none: '未设 PIN', code: '待用一次性代码', set: '已设 PIN' } as const

async function list(folder: string): Promise<number> {
  for (const { station, people } of await listPeopleOnHost(folder, systemClock)) {
    console.log(`${station.name}（${people.length} 人）`)
    for (const { badge, name, roles, active, pin } of people) {
      const held = roles.map((role) => ROLE_NAMES[role]).join('、')
      console.log(`  ${badge}  ${name}  ${held}  ${active ? PIN_WORDS[pin] : '不在岗'}`)
    }
  }
  return 0
}

async function resetPin(folder: string, badge: string, station: string | undefined): Promise<number> {
  const asked = station === undefined ? { badge } : { badge, station }
  const { code, until, told, badge: found } = await resetPinOnHost(folder, systemClock, asked)
  console.log(`警号 ${found} 的 PIN 已重置。一次性代码：${code}`)
  console.log(`请当面告诉本人，在 ${until} 之前登录并设定新的 PIN。`)
  console.log(`已记入工作记录，并通知 ${told} 名值班长、所领导。`)
  return 0
}

/**
 * `fengce people list | reset-pin --badge N [--station NAME] [--data DIR]`, on the host's own machine
 * while the application is closed. Exit code 2 for a mistake on the command line, 1 for a refusal.
 */
export async function people(args: readonly string[]): Promise<number> {
  let values: { data?: string; badge?: string; station?: string }
  let positionals: string[]
  try {
    const options = { data: { type: 'string' }, badge: { type: 'string' }, station: { type: 'string' } } as const
    ;({ values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true }))
  } catch {
    console.error(USAGE)
    return 2
  }
  const folder = values.data ?? defaultDataFolder(process.platform, process.env)
  const [what] = positionals
  try {
    if (what === 'list') return await list(folder)
    if (what === 'reset-pin' && values.badge !== undefined) return await resetPin(folder, values.badge, values.station)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
  console.error(USAGE)
  return 2
}
