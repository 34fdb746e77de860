import type { Cloning } from '../cloning.ts'

/** What the preload script's world says to the stand-in, one JSON text each. */
export type Said =
  | { readonly kind: 'post'; readonly channel: string; readonly data: string; readonly ports: readonly string[]; readonly url: string }
  | { readonly kind: 'message'; readonly port: string; readonly data: string }
  | { readonly kind: 'closed'; readonly port: string }
  | { readonly kind: 'failed'; readonly message: string }

/** What the stand-in tells that world. */
export type Told =
  | { readonly kind: 'message'; readonly port: string; readonly data: string }
  | { readonly kind: 'close'; readonly port: string }

export interface WorldNames {
  /** The binding through which the world speaks. */
  readonly say: string
  /** The function through which it is told. */
  readonly tell: string
  /** The event that carries exposed data to the page's world while the document starts. */
  readonly expose: string
}

/** Stands at the start of the page's own world; gone again before any script of the page runs. */
export function openMailbox(event: string): void {
  const listen = (mail: Event): void => {
    const { key, json } = JSON.parse((mail as CustomEvent<string>).detail) as { key: string; json: string }
    const value: unknown = JSON.parse(json, (_, each: unknown) => Object.freeze(each))
    Object.defineProperty(window, key, { value, enumerable: true })
  }
  window.addEventListener(event, listen)
  window.addEventListener(`${event}-close`, () => window.removeEventListener(event, listen), { once: true })
}

/**
 * Runs a sandboxed preload script in its isolated world, in the main frame only: `require` knows
 * `electron` and nothing else, and that has two members. Its text is run in the page, so it must stay
 * free of anything outside its own body.
 */
export function runPreload(
  names: WorldNames,
  cloning: Cloning,
  preload: (require: (name: string) => unknown, module: { exports: object }, exports: object) => void,
): void {
  if (window !== window.top) return
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const say = world[names.say]
  if (say === undefined) throw new Error('the binding is missing')
  const speak = (said: Said): void => say(JSON.stringify(said))
  const ports = new Map<string, Promise<MessagePort>>()
  let starting = true

  const strict = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown
        throw new Error(`${name}.${key} is not modelled by the stand-in for electron (test/standin)`)
      },
    })

  function isPlain(value: unknown): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return true
    return typeof value === 'object' && Object.values(value).every(isPlain)
  }

  function bridge(id: string, port: MessagePort): MessagePort {
    port.addEventListener('message', (event) => speak({ kind: 'message', port: id, data: cloning.write(event.data) }))
    port.addEventListener('close', () => speak({ kind: 'closed', port: id }))
    port.start()
    return port
  }

  /** Takes the port over as a transfer does: the sender's own object is of no use afterwards. */
  function transfer(port: MessagePort): string {
    const { port1, port2 } = new MessageChannel()
    const id = crypto.randomUUID()
    ports.set(
      id,
      new Promise((resolve, reject) => {
        port2.addEventListener('message', ({ ports: [moved] }) => (moved === undefined ? reject(new Error('no port')) : resolve(bridge(id, moved))), { once: true })
        port2.start()
      }),
    )
    port1.postMessage(null, [port])
    return id
  }

  async function hear(told: Told): Promise<void> {
    const port = await ports.get(told.port)
    if (told.kind === 'message') port?.postMessage(cloning.read(told.data))
    else port?.close()
  }

  world[names.tell] = (text) => void hear(JSON.parse(text) as Told)

  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld(key: string, value: unknown): void {
        if (!starting) throw new Error('exposing after the document has started is not modelled by the stand-in for electron')
        if (!isPlain(value)) throw new Error('exposing anything but plain data is not modelled by the stand-in for electron')
        window.dispatchEvent(new CustomEvent(names.expose, { detail: JSON.stringify({ key, json: JSON.stringify(value) }) }))
      },
    }),
    ipcRenderer: strict('ipcRenderer', {
      postMessage(channel: string, message: unknown, transferred: MessagePort[] = []): void {
        speak({ kind: 'post', channel, data: cloning.write(message), ports: transferred.map(transfer), url: location.href })
      },
    }),
  })

  const module = { exports: {} }
  try {
    preload(
      (name) => {
        if (name !== 'electron') throw new Error(`module not found: ${name}`)
        return electron
      },
      module,
      module.exports,
    )
  } catch (error) {
    speak({ kind: 'failed', message: String(error) })
  }
  starting = false
  window.dispatchEvent(new CustomEvent(`${names.expose}-close`))
}
