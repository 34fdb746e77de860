import { EventEmitter } from 'node:events'
import { NotModelled } from './refuse.ts'

/** A listener of any event; product code gives ones with narrower parameters. */
export type Listener = (...args: never[]) => void

/** `on` and `once` for the events that are modelled, and a way to emit that product code does not see. */
export interface Events {
  readonly members: { on(event: string, listener: Listener): void; once(event: string, listener: Listener): void }
  emit(event: string, ...args: readonly unknown[]): void
  /** Whether anybody listens. */
  heard(event: string): boolean
}

/** The events of one object; listening to one that is not named throws. */
export function eventsOf(name: string, modelled: readonly string[]): Events {
  const emitter = new EventEmitter()
  const check = (event: string): void => {
    if (!modelled.includes(event)) throw new NotModelled(`the event '${event}' of ${name}`)
  }
  return {
    members: {
      on(event, listener) {
        check(event)
        emitter.on(event, listener as (...args: unknown[]) => void)
      },
      once(event, listener) {
        check(event)
        emitter.once(event, listener as (...args: unknown[]) => void)
      },
    },
    emit: (event, ...args) => void emitter.emit(event, ...args),
    heard: (event) => emitter.listenerCount(event) > 0,
  }
}

/** An event that a listener may prevent, with what it is about. */
export function preventable<T extends object>(about: T): T & { preventDefault(): void; readonly defaultPrevented: boolean } {
  let prevented = false
  return Object.defineProperty({ ...about, preventDefault: () => void (prevented = true) }, 'defaultPrevented', {
    get: () => prevented,
  }) as T & { preventDefault(): void; readonly defaultPrevented: boolean }
}
