import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

/** What one try costs: 128·N·r bytes, N·r·p steps. */
export interface PinCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** About 32 MB and a quarter of a second. Kept with each hash, so that it may grow. */
const COST: PinCost = { N: 2 ** 15, r: 8, p: 3 }
const LENGTH = 32
const MEMORY = 256 * 1024 * 1024

/** In libuv's threads: the main one goes on answering. */
function derive(pin: string, salt: Uint8Array, cost: PinCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, LENGTH, { ...cost, maxmem: MEMORY }, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}

/** Makes and judges hashes of PINs and one-time codes. */
export interface PinHasher {
  /** `scrypt$N$r$p$salt$key`, salt and key in base64. */
  hash(pin: string): Promise<string>
  /** Whether a PIN is the one a hash was made of. A hash in another form fits nothing. */
  fits(pin: string, hash: string): Promise<boolean>
  /** Takes as long as a real try: a badge number nobody has cannot be told from a wrong PIN. */
  waste(pin: string): Promise<void>
}

function spell(cost: PinCost, salt: Buffer, key: Buffer): string {
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$')
}

async function fits(pin: string, hash: string): Promise<boolean> {
  const parts = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/.exec(hash)
  if (parts === null) return false
  const [, N = '', r = '', p = '', salt = '', kept = ''] = parts
  const expected = Buffer.from(kept, 'base64')
  const key = await derive(pin, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) })
  return expected.length === key.length && timingSafeEqual(expected, key)
}

/** New hashes cost `cost`; old ones are judged by what stands in them. */
export function createPinHasher(cost: PinCost = COST): PinHasher {
  const nobody = spell(cost, Buffer.alloc(16), Buffer.alloc(LENGTH))
  return {
    async hash(pin) {
      const salt = randomBytes(16)
      return spell(cost, salt, await derive(pin, salt, cost))
    },
    fits,
    async waste(pin) {
      await fits(pin, nobody)
    },
  }
}

/** Eight random digits, to be told to one person and used once. */
export function oneTimeCode(): string {
  return String(randomInt(0, 100_000_000)).padStart(8, '0')
}
