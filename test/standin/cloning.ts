/** What passes through a port, as text: the kinds of values that the structured clone keeps and we need. */
export interface Cloning {
  write(value: unknown): string
  read(text: string): unknown
}

type Packed = string | number | boolean | null | { readonly kind: string; readonly of?: unknown }

/**
 * The codec of both ends. It must stay free of anything outside its own body: its text is run in the
 * preload script's world too. A function, a cycle or a class of one's own is refused, as the structured
 * clone refuses it (or would lose its class).
 */
export function createCloning(): Cloning {
  const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

  function pack(value: unknown): Packed {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { kind: 'number', of: Object.is(value, -0) ? '-0' : String(value) }
    if (value === undefined) return { kind: 'undefined' }
    if (typeof value === 'bigint') return { kind: 'bigint', of: String(value) }
    if (Array.isArray(value)) return { kind: 'array', of: value.map(pack) }
    if (value instanceof Date) return { kind: 'date', of: value.getTime() }
    if (value instanceof Map) return { kind: 'map', of: [...value].map(([key, each]) => [pack(key), pack(each)]) }
    if (value instanceof Set) return { kind: 'set', of: [...value].map(pack) }
    if (value instanceof ArrayBuffer) return { kind: 'buffer', of: toText(new Uint8Array(value)) }
    if (value instanceof Uint8Array) return { kind: 'bytes', of: toText(value) }
    if (typeof value === 'object') {
      const prototype: unknown = Object.getPrototypeOf(value)
      if (prototype === Object.prototype || prototype === null) {
        return { kind: 'object', of: Object.entries(value).map(([key, each]) => [key, pack(each)]) }
      }
    }
    throw new Error(`An object could not be cloned: ${Object.prototype.toString.call(value)}`)
  }

  function unpack(packed: Packed): unknown {
    if (packed === null || typeof packed !== 'object') return packed
    const { kind, of } = packed
    if (kind === 'undefined') return undefined
    if (kind === 'number') return Number(of)
    if (kind === 'bigint') return BigInt(of as string)
    if (kind === 'array') return (of as Packed[]).map(unpack)
    if (kind === 'date') return new Date(of as number)
    if (kind === 'map') return new Map((of as [Packed, Packed][]).map(([key, each]) => [unpack(key), unpack(each)]))
    if (kind === 'set') return new Set((of as Packed[]).map(unpack))
    if (kind === 'buffer') return toBytes(of as string).buffer
    if (kind === 'bytes') return toBytes(of as string)
    return Object.fromEntries((of as [string, Packed][]).map(([key, each]) => [key, unpack(each)]))
  }

  return {
    write: (value) => JSON.stringify(pack(value)),
    read: (text) => unpack(JSON.parse(text) as Packed),
  }
}
