/** Takes the arguments after the command's name and gives the exit code. */
export type Command = (args: readonly string[]) => Promise<number>

/** Each command is loaded only when it is called: a search need not wait for the server's code. */
const COMMANDS: Readonly<Record<string, { readonly load: () => Promise<Command>; readonly about: string }>> = {
  start: { load: async () => (await import('./start.ts')).start, about: '打开枫册：--port 端口、--no-open、--data 文件夹' },
  dev: { load: async () => (await import('./dev.ts')).dev, about: '开发：界面随改随建，浏览器宿主直接跑源码' },
  build: { load: async () => (await import('./build.ts')).build, about: '把手册和程序编成 out/' },
  check: { load: async () => (await import('./check.ts')).check, about: '检查手册内容：--complete 要求全部写完' },
  search: { load: async () => (await import('./search.ts')).search, about: '检索：每行一个查询，--json 每行一个结果' },
  laws: { load: async () => (await import('./laws.ts')).laws, about: '法律：facts --laws 文件夹；audit --laws 文件夹 [--json]' },
  handbooks: { load: async () => (await import('./handbooks.ts')).handbooks, about: '手册文件：ids 补齐步骤编号' },
  people: { load: async () => (await import('./people.ts')).people, about: '人员：list；reset-pin --badge 警号；--data 文件夹' },
  verify: { load: async () => (await import('./verify.ts')).verify, about: '核对全部记录和封存：--data 文件夹' },
  backup: { load: async () => (await import('./backup.ts')).backup, about: '备份数据文件夹：--data 文件夹' },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (command === undefined) {
  const rows = Object.entries(COMMANDS).map(([key, { about }]) => `  ${key.padEnd(10)} ${about}`)
  console.error(`${name === '' ? '请写明命令。' : `没有「${name}」这个命令。`}可用的有：\n${rows.join('\n')}`)
  process.exitCode = 2
} else {
  process.exitCode = await (await command.load())(args)
}
