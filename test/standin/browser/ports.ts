import { createCloning } from '../cloning.ts'
import type { Peer, ToProcess } from '../wire.ts'
import type { Said, Told } from './preloadWorld.ts'

/** A port's far end as a test may hold it: what came back, and whether the main process closed it. */
export interface HeldPort {
  post(message: unknown): Promise<void>
  readonly received: readonly unknown[]
  readonly closed: boolean
}

/** Where a port leads in the browser. */
interface End {
  message(data: string): void
  close(): void
}

/** Numbers the ports of all windows, and carries what goes through them. */
export interface Ports {
  /** A message of a window's preload script. */
  said(window: number, said: Said & { readonly kind: 'post' }, url: string, back: (told: Told) => void): readonly number[]
  message(port: string, data: string): void
  close(port: string): void
  post(port: number, data: string): void
  drop(port: number): void
  /** A port that a test holds itself. */
  hold(): { readonly id: number; readonly port: HeldPort }
}

export function createPorts(process: () => Peer<ToProcess>): Ports {
  const cloning = createCloning()
  const ends = new Map<number, End>()
  const numbers = new Map<string, number>()
  let last = 0
  const add = (end: End): number => {
    last += 1
    ends.set(last, end)
    return last
  }
  return {
    said(window, said, url, back) {
      const ids = said.ports.map((port) => {
        const id = add({
          message: (data) => back({ kind: 'message', port, data }),
          close: () => back({ kind: 'close', port }),
        })
        numbers.set(port, id)
        return id
      })
      void process().ask('message', { window, channel: said.channel, data: said.data, ports: ids, url, frame: 'main' })
      return ids
    },
    message(port, data) {
      const id = numbers.get(port)
      if (id !== undefined) void process().ask('portMessage', { port: id, data })
    },
    close(port) {
      const id = numbers.get(port)
      if (id === undefined) return
      numbers.delete(port)
      ends.delete(id)
      void process().ask('portClosed', { port: id })
    },
    post: (port, data) => ends.get(port)?.message(data),
    drop(port) {
      ends.get(port)?.close()
      ends.delete(port)
    },
    hold() {
      const received: unknown[] = []
      let closed = false
      const id = add({ message: (data) => void received.push(cloning.read(data)), close: () => void (closed = true) })
      return {
        id,
        port: {
          post: async (message) => void (await process().ask('portMessage', { port: id, data: cloning.write(message) })),
          received,
          get closed() {
            return closed
          },
        },
      }
    },
  }
}
