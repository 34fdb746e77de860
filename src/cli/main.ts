import { build } from './build.ts'
import { check } from './check.ts'
import { dev } from './dev.ts'
import { handbooks } from './handbooks.ts'
import { laws } from './laws.ts'
import { search } from './search.ts'
import { start } from './start.ts'
import { backup } from './backup.ts'

/** Each command takes the arguments after its name and gives the exit code. */
const COMMANDS: Readonly<Record<string, { readonly run: (args: readonly string[]) => Promise<number>; readonly about: string }>> = {
  start: { run: start, about: '打开枫册：--port 端口、--no-open、--data 文件夹' },
  dev: { run: dev, about: '开发：界面随改随建，浏览器宿主直接跑源码' },
  build: { run: build, about: '把手册和程序编成 out/' },
  check: { run: check, about: '检查手册内容：--complete 要求全部写完' },
  search: { run: search, about: '检索：每行一个查询，--json 每行一个结果' },
  laws: { run: laws, about: '法律：facts --laws 文件夹；audit --laws 文件夹 [--json]' },
  handbooks: { run: handbooks, about: '手册文件：ids 补齐步骤编号' },
  backup: { run: backup, about: '备份数据文件夹：--data 文件夹' },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command === undefined) {
  const rows = Object.entries(COMMANDS).map(([key, { about }]) => `  ${key.padEnd(10)} ${about}`)
  console.error(`${name === '' ? '请写明命令。' : `没有「${name}」这个命令。`}可用的有：\n${rows.join('\n')}`)
  process.exitCode = 2
} else {
  process.exitCode = await command.run(args)
}
