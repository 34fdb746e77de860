/**
 * What the two halves of the stand-in say to each other over Node's IPC channel: the process that runs
 * the built main bundle, and the Playwright worker that owns the browser. Ids are counted by the sender.
 */

/** A window's options as far as they are asked about; everything the product gave is kept. */
export interface WindowOptions extends Readonly<Record<string, unknown>> {
  readonly webPreferences: Readonly<Record<string, unknown>>
}

export interface PageRequest {
  /** In the product's own scheme: `app://fengce/…`. */
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
}

export interface PageResponse {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
}

/** A message of a page's preload script to the main process. */
export interface PageMessage {
  readonly window: number
  readonly channel: string
  /** As cloning.ts writes it. */
  readonly data: string
  readonly ports: readonly number[]
  /** The address of the sending frame, in the product's own scheme. */
  readonly url: string
  readonly frame: 'main' | 'child'
}

/** What the browser half asks of the process. */
export interface ToProcess {
  fetch: { readonly ask: PageRequest; readonly answer: PageResponse }
  /** Whether a permission is granted to an address, by the request handler and the check handler. */
  permission: {
    readonly ask: { readonly permission: string; readonly url: string }
    readonly answer: { readonly request: boolean; readonly check: boolean }
  }
  willNavigate: { readonly ask: { readonly window: number; readonly url: string }; readonly answer: 'allowed' | 'prevented' }
  windowOpen: { readonly ask: { readonly window: number; readonly url: string }; readonly answer: 'allow' | 'deny' }
  readyToShow: { readonly ask: { readonly window: number }; readonly answer: null }
  windowClosed: { readonly ask: { readonly window: number }; readonly answer: null }
  minimize: { readonly ask: { readonly window: number }; readonly answer: null }
  message: { readonly ask: PageMessage; readonly answer: null }
  portMessage: { readonly ask: { readonly port: number; readonly data: string }; readonly answer: null }
  portClosed: { readonly ask: { readonly port: number }; readonly answer: null }
  /** Clicks a menu item by its labels from the top, as the person at the given window would. */
  menu: { readonly ask: { readonly labels: readonly string[]; readonly window: number | null }; readonly answer: null }
  /** How many messages of pages have arrived on a channel. */
  arrivals: { readonly ask: { readonly channel: string }; readonly answer: number }
}

/** What the process asks of the browser half. */
export interface ToBrowser {
  openWindow: { readonly ask: { readonly window: number; readonly options: WindowOptions }; readonly answer: null }
  loadUrl: { readonly ask: { readonly window: number; readonly url: string }; readonly answer: null }
  act: {
    readonly ask: { readonly window: number; readonly what: 'show' | 'focus' | 'restore' | 'print' | 'close' }
    readonly answer: null
  }
  portPost: { readonly ask: { readonly port: number; readonly data: string }; readonly answer: null }
  portClose: { readonly ask: { readonly port: number }; readonly answer: null }
}

type Letter =
  | { readonly kind: 'ask'; readonly id: number; readonly topic: string; readonly body: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

/** One end of the channel: asks the other half, and answers it. */
export interface Peer<Theirs extends object> {
  readonly ask: <K extends keyof Theirs & string>(
    topic: K,
    body: Theirs[K] extends { readonly ask: infer A } ? A : never,
  ) => Promise<Theirs[K] extends { readonly answer: infer A } ? A : never>
  receive(letter: unknown): void
}

type Answers<Mine> = {
  readonly [K in keyof Mine]: Mine[K] extends { readonly ask: infer A; readonly answer: infer B } ? (body: A) => B | Promise<B> : never
}

/** `answers` holds what this half does; letters go out through `post` and come in through `receive`. */
export function createPeer<Mine extends object, Theirs extends object>(
  post: (letter: object) => void,
  answers: Answers<Mine>,
): Peer<Theirs> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const handlers = answers as unknown as Readonly<Record<string, (body: unknown) => unknown>>
  let last = 0

  async function answer(letter: Letter & { readonly kind: 'ask' }): Promise<Letter> {
    try {
      const handler = handlers[letter.topic]
      if (handler === undefined) throw new Error(`no answer to '${letter.topic}'`)
      return { kind: 'answer', id: letter.id, value: await handler(letter.body) }
    } catch (error) {
      return { kind: 'failure', id: letter.id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }

  return {
    ask(topic, body) {
      last += 1
      const id = last
      const promise = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
      post({ kind: 'ask', id, topic, body } satisfies Letter)
      return promise as never
    },
    receive(given) {
      const letter = given as Letter
      if (letter.kind === 'ask') {
        void answer(letter).then(post)
        return
      }
      const asker = waiting.get(letter.id)
      waiting.delete(letter.id)
      if (letter.kind === 'answer') asker?.resolve(letter.value)
      else asker?.reject(new Error(letter.message))
    },
  }
}

