import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** What Electron's BoringSSL and Node's OpenSSL both have, as far as we may use it. */
const HASHES = new Set(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])
const CIPHER = /^(?:aes-(?:128|192|256)-(?:gcm|cbc|ctr)|chacha20-poly1305)$/
const KEYS = new Set(['ed25519', 'x25519', 'ec', 'rsa'])

/** Members without an algorithm to choose, or whose algorithm lies in a key that was checked when it was made. */
const PLAIN = new Set([
  'randomBytes', 'randomFill', 'randomFillSync', 'randomInt', 'randomUUID', 'getRandomValues', 'timingSafeEqual', 'constants',
  'scrypt', 'scryptSync', 'createSecretKey', 'createPublicKey', 'createPrivateKey', 'KeyObject', 'diffieHellman',
])

/** At which argument a member takes its algorithm, and which ones are listed. */
const CHOOSING: Readonly<Record<string, { readonly at: number; readonly listed: (name: string) => boolean }>> = {
  createHash: { at: 0, listed: isHash },
  hash: { at: 0, listed: isHash },
  createHmac: { at: 0, listed: isHash },
  createCipheriv: { at: 0, listed: isCipher },
  createDecipheriv: { at: 0, listed: isCipher },
  pbkdf2: { at: 4, listed: isHash },
  pbkdf2Sync: { at: 4, listed: isHash },
  hkdf: { at: 0, listed: isHash },
  hkdfSync: { at: 0, listed: isHash },
  sign: { at: 0, listed: isSignature },
  verify: { at: 0, listed: isSignature },
  createSign: { at: 0, listed: isSignature },
  createVerify: { at: 0, listed: isSignature },
  generateKeyPair: { at: 0, listed: isKey },
  generateKeyPairSync: { at: 0, listed: isKey },
}

function isHash(name: string): boolean {
  return HASHES.has(name.toLowerCase().replace('-', ''))
}

function isCipher(name: string): boolean {
  return CIPHER.test(name.toLowerCase())
}

function isSignature(name: string): boolean {
  return isHash(name.replace(/^RSA-/i, ''))
}

function isKey(name: string): boolean {
  return KEYS.has(name)
}

function refusal(member: string): Error {
  return new Error(`crypto.${member} is not on the stand-in's list of what Electron's BoringSSL has (test/standin/crypto.ts)`)
}

type Call = (...args: unknown[]) => unknown

function limited(member: string, original: Call): Call {
  if (member === 'getHashes') return () => (original() as string[]).filter(isHash)
  if (member === 'getCiphers') return () => (original() as string[]).filter(isCipher)
  const choice = CHOOSING[member]
  return (...args) => {
    const name = choice === undefined ? member : args[choice.at]
    // `null` in sign and verify means: as the key says.
    if (choice === undefined || (typeof name === 'string' && !choice.listed(name))) {
      throw refusal(choice === undefined ? member : `${member}('${String(name)}')`)
    }
    return original(...args)
  }
}

/** Replaces the members of node:crypto in this process; `import` and `require` both see it. */
export function limitCrypto(): void {
  for (const [member, value] of Object.entries(crypto) as [string, unknown][]) {
    if (typeof value !== 'function' || PLAIN.has(member)) continue
    Object.defineProperty(crypto, member, { value: limited(member, value as Call), configurable: true, enumerable: true, writable: true })
  }
  syncBuiltinESMExports()
}
