import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const NOBODY = 65_534

/** Runs `work` without root's right to pass over permissions; as anybody else it just runs it. */
export async function asPlainUser<T>(work: () => Promise<T>): Promise<T> {
  const root = process.geteuid?.() === 0
  if (root) process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    if (root) process.seteuid?.(0)
  }
}

/** Takes the right to write from a folder and everything directly in it, or gives it to everybody. */
export function setWritable(folder: string, writable: boolean): void {
  for (const name of readdirSync(folder)) {
    const isFolder = name === 'backups' || name.startsWith('aside-')
    if (isFolder) setWritable(join(folder, name), writable)
    else chmodSync(join(folder, name), writable ? 0o666 : 0o444)
  }
  chmodSync(folder, writable ? 0o777 : 0o555)
}
