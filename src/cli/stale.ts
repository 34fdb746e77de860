import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

async function newest(path: string): Promise<number> {
  const info = await stat(path).catch(() => null)
  if (info === null) return 0
  if (!info.isDirectory()) return info.mtimeMs
  const names = await readdir(path)
  const times = await Promise.all(names.map((name) => newest(join(path, name))))
  return Math.max(info.mtimeMs, ...times)
}

/** Whether `output` is missing or older than anything at or below `inputs`. */
export async function isStale(output: string, inputs: readonly string[]): Promise<boolean> {
  const made = await stat(output).catch(() => null)
  if (made === null) return true
  const times = await Promise.all(inputs.map((input) => newest(input)))
  return times.some((time) => time > made.mtimeMs)
}
