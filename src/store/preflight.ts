import type Database from 'better-sqlite3'
import { StoreRefusal } from './ports.ts'

/** The constructor of better-sqlite3, passed on instead of imported: see `loadSqlite`. */
export type Sqlite = typeof Database
/** One open better-sqlite3 connection. */
export type Raw = Database.Database

const NODE_WANTED = 24

/**
 * Loads better-sqlite3, after looking at the Node version: on Node 20 its binary ends the process
 * without a message, so it must not be imported at the top of any file. StoreRefusal `runtime`.
 */
export async function loadSqlite(version: string = process.versions.node): Promise<Sqlite> {
  const major = Number.parseInt(version, 10)
  if (!(major >= NODE_WANTED)) {
    throw new StoreRefusal(
      'runtime',
      `枫册需要 Node ${NODE_WANTED} 或更新的版本，现在运行的是 ${version}。请用 npm 命令或枫册自带的启动方式打开，不要直接用系统里的 node。`,
    )
  }
  try {
    return (await import('better-sqlite3')).default
  } catch (cause) {
    throw new StoreRefusal('runtime', '数据库组件没有装好，枫册无法打开数据。请重新安装枫册。', { cause })
  }
}
