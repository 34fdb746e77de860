import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sealFiles } from './fileNames.ts'
import { syncFolder } from './files.ts'
import { StoreFailure } from './ports.ts'
import type { KeptSeal, SealsPort } from './ports.ts'

/** Whole or not at all: written beside, synced, then renamed over. */
function writeWhole(folder: string, name: string, text: string): void {
  const file = join(folder, name)
  const draft = `${file}.tmp`
  try {
    rmSync(draft, { force: true })
    const handle = openSync(draft, 'wx', 0o600)
    try {
      writeSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(draft, file)
    syncFolder(folder)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw new StoreFailure('disk', '封存没有完成：密钥或者封存记录写不进数据文件夹。请检查磁盘空间和文件夹权限后再试一次。', { cause })
  }
}

/** Null where there is no key, or what lies there is none. */
function readKey(file: string): KeyObject | null {
  if (!existsSync(file)) return null
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'))
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

const publicText = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')

function isSeal(value: unknown): value is KeptSeal {
  if (typeof value !== 'object' || value === null) return false
  const { day, seq, head, signature, key } = value as Record<string, unknown>
  return [day, head, signature, key].every((each) => typeof each === 'string') && typeof seq === 'number'
}

/**
 * The station's Ed25519 key and the seals made with it, in files beside the database: whoever rewrites the
 * database can neither sign it again nor take a seal back unseen.
 */
export function sealsOf(folder: string, station: string, writable: boolean): SealsPort {
  const names = sealFiles(station)
  const keyFile = join(folder, names.key)
  const kept = (): KeptSeal[] => {
    const file = join(folder, names.seals)
    if (!existsSync(file)) return []
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line): KeptSeal[] => {
        try {
          const read: unknown = JSON.parse(line)
          return isSeal(read) ? [read] : []
        } catch {
          return []
        }
      })
  }
  return {
    key() {
      const known = readKey(keyFile)
      return known === null ? null : publicText(known)
    },
    sign(text) {
      const known = readKey(keyFile)
      // A key that was lost is not made anew in silence: the seals so far could not be told from forged ones.
      if (known === null && kept().length > 0) {
        throw new StoreFailure('disk', `封存密钥「${names.key}」不见了或者读不出来，没有封存。请从备份放回数据文件夹，再试一次。`)
      }
      const key = known ?? generateKeyPairSync('ed25519').privateKey
      if (known === null) writeWhole(folder, names.key, key.export({ type: 'pkcs8', format: 'pem' }).toString())
      else if (writable) chmodSync(keyFile, 0o600)
      return { signature: sign(null, Buffer.from(text), key).toString('base64'), key: publicText(key) }
    },
    fits(text, signature, key) {
      try {
        const known = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
        return verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64'))
      } catch {
        return false
      }
    },
    kept,
    keep(seal) {
      const seals = kept()
      if (seals.some(({ day, signature }) => day === seal.day && signature === seal.signature)) return
      writeWhole(folder, names.seals, [...seals, seal].map((each) => `${JSON.stringify(each)}\n`).join(''))
    },
  }
}
