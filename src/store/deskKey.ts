import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './errors.ts'
import { DESK_KEY } from './fileNames.ts'

const LENGTH = 32

function kept(file: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file)
    return bytes.length === LENGTH ? new Uint8Array(bytes) : null
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EPERM'].includes(codeOf(error))) return null
    throw error
  }
}

function write(file: string, bytes: Uint8Array): void {
  rmSync(file, { force: true })
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * The folder's secret, 32 bytes, readable by its owner only. Made when missing or cut short; where
 * nothing can be written it lasts as long as the process, and desks sign in again after it.
 */
export function deskKey(folder: string, writable: boolean): Uint8Array {
  const file = join(folder, DESK_KEY)
  const known = kept(file)
  if (known !== null) {
    // A copy made by hand or an unpacked archive may have opened it to everybody.
    if (writable) chmodSync(file, 0o600)
    return known
  }
  const made = new Uint8Array(randomBytes(LENGTH))
  if (writable) write(file, made)
  return made
}
