import type { AsOf } from '../../contract/common.ts'
import type { RunAct, RunAnswer } from '../../contract/tracking.ts'
import { failureOf } from '../client/failure.ts'
import { keep, kept } from '../client/storage.ts'

/** An act that the host has not acknowledged yet. It keeps its id however often it is sent. */
export interface Waiting {
  readonly event: RunAct
  /** Whose act it is: it is sent under nobody else's session. */
  readonly person: string
  readonly asOf: AsOf
}

/** An act that came back: the sentence says why, and it is not sent again. */
export interface Returned {
  readonly event: RunAct
  readonly sentence: string
}

export interface Sheets {
  readonly waiting: readonly Waiting[]
  /** The last refusal of each run. */
  readonly returned: readonly Returned[]
}

export interface OutboxOptions {
  readonly send: (event: RunAct, asOf: AsOf) => Promise<RunAnswer>
  /** What became of an act that was acknowledged. */
  readonly onAnswer: (answer: RunAnswer, sent: Waiting) => void
  readonly onReturned: (returned: Returned) => void
}

const KEY = 'fengce:outbox'
const FIRST_WAIT = 1000
const LONGEST_WAIT = 10_000
/** The host did not answer, or could not write: the same act may succeed later. */
const AGAIN = ['OFFLINE', 'SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']

function readKept(): readonly Waiting[] {
  const value = kept(KEY)
  if (!Array.isArray(value)) return []
  return (value as unknown[]).filter(
    (each): each is Waiting => typeof each === 'object' && each !== null && 'event' in each && 'person' in each && 'asOf' in each,
  )
}

/**
 * Acts on their way to the host, in order. Each is kept in this browser until the host has acknowledged it, survives a
 * reload, and is retried with the same id, so that a tick is neither lost nor taken twice.
 */
export class Outbox {
  readonly #options: OutboxOptions
  readonly #listeners = new Set<() => void>()
  #sheets: Sheets = { waiting: readKept(), returned: [] }
  #person: string | null = null
  #sending = false
  #wait = FIRST_WAIT
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  readonly sheets = (): Sheets => this.#sheets

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Says who sits at the desk; what that person has waiting is sent. */
  person(id: string | null): void {
    if (this.#person === id) return
    this.#person = id
    this.retry()
  }

  /** Takes an act down and sends it. */
  add(waiting: Waiting): void {
    const returned = this.#sheets.returned.filter(({ event }) => event.run !== waiting.event.run)
    this.#show({ waiting: [...this.#sheets.waiting, waiting], returned })
    void this.#flush()
  }

  /** Sends again now: the connection is back. */
  retry(): void {
    this.#wait = FIRST_WAIT
    void this.#flush()
  }

  /** Forgets the refusal of a run: the person has read it. */
  read(run: string): void {
    this.#show({ ...this.#sheets, returned: this.#sheets.returned.filter(({ event }) => event.run !== run) })
  }

  async #flush(): Promise<void> {
    if (this.#sending) return
    clearTimeout(this.#timer)
    this.#sending = true
    try {
      for (;;) {
        const next = this.#sheets.waiting.find(({ person }) => person === this.#person)
        if (next === undefined || !(await this.#send(next))) return
      }
    } finally {
      this.#sending = false
    }
  }

  /** True when the next one may be sent. */
  async #send(sent: Waiting): Promise<boolean> {
    try {
      const answer = await this.#options.send(sent.event, sent.asOf)
      this.#wait = FIRST_WAIT
      this.#done(sent, answer.outcome === 'refused' ? answer.sentence : undefined)
      this.#options.onAnswer(answer, sent)
      return true
    } catch (error) {
      const { code, sentence } = failureOf(error)
      if (AGAIN.includes(code)) {
        this.#timer = setTimeout(() => void this.#flush(), this.#wait)
        this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT)
        return false
      }
      // Signed out meanwhile: it waits for that person.
      if (code === 'UNAUTHORIZED') {
        this.#person = null
        return false
      }
      this.#done(sent, sentence)
      return true
    }
  }

  #done(sent: Waiting, refusal: string | undefined): void {
    const waiting = this.#sheets.waiting.filter(({ event }) => event.id !== sent.event.id)
    if (refusal === undefined) {
      this.#show({ ...this.#sheets, waiting })
      return
    }
    const back = { event: sent.event, sentence: refusal }
    const others = this.#sheets.returned.filter(({ event }) => event.run !== sent.event.run)
    this.#show({ waiting, returned: [...others, back] })
    this.#options.onReturned(back)
  }

  #show(sheets: Sheets): void {
    if (sheets.waiting !== this.#sheets.waiting) keep(KEY, sheets.waiting)
    this.#sheets = sheets
    for (const listener of this.#listeners) listener()
  }
}
