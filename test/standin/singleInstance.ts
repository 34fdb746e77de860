import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder that stands for Electron's user data: one instance per folder. Set by the browser half. */
export const HOME_VARIABLE = 'FENGCE_STANDIN_HOME'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * True for the first process on the folder. A later one is told false, and the first one hears of it
 * by a signal. Without a folder (a probe) every process is the first.
 */
export function takeInstanceLock(onSecond: () => void): boolean {
  const home = process.env[HOME_VARIABLE]
  if (home === undefined) return true
  const file = join(home, 'instance')
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const first = Number(readFileSync(file, 'utf8'))
    if (isAlive(first)) {
      process.kill(first, 'SIGUSR2')
      return false
    }
    writeFileSync(file, String(process.pid))
  }
  process.on('SIGUSR2', onSecond)
  return true
}
