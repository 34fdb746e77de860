import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs'
import { COMPANIONS } from './fileNames.ts'

/** Bytes of a file, 0 when it is not there. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** Removes a database with everything that belongs to it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-journal', ...COMPANIONS]) rmSync(`${file}${suffix}`, { force: true })
}

/** Waits until a file is on the disk and not only with the system. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The same for the names in a folder; Windows has no such thing and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Copies the content and not the rights: a copy of a read-only file is to be written to. */
export function copyContent(from: string, to: string): void {
  copyFileSync(from, to)
  chmodSync(to, 0o600)
}
