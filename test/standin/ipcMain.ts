import { browserHalf } from './browserHalf.ts'
import { createCloning } from './cloning.ts'
import { eventsOf } from './emitter.ts'
import { strict } from './refuse.ts'
import { windowById } from './windows.ts'
import type { PageMessage } from './wire.ts'

const cloning = createCloning()
const counts = new Map<string, number>()
const listeners = new Map<string, ((event: object, message: unknown) => void)[]>()
/** A port's way in from the page. */
const open = new Map<number, { receive(data: string): void; closed(): void }>()

/** The main process's end of a port: messages wait until `start`. */
function createPort(id: number): object {
  const events = eventsOf('MessagePortMain', ['message', 'close'])
  let waiting: string[] | null = []
  const emit = (data: string): void => events.emit('message', { data: cloning.read(data), ports: [] })
  open.set(id, {
    receive: (data) => (waiting === null ? emit(data) : void waiting.push(data)),
    closed() {
      if (open.delete(id)) events.emit('close')
    },
  })
  return strict('MessagePortMain', {
    ...events.members,
    start() {
      const backlog = waiting ?? []
      waiting = null
      for (const data of backlog) emit(data)
    },
    postMessage(message: unknown): void {
      const data = cloning.write(message)
      if (open.has(id)) void browserHalf().ask('portPost', { port: id, data })
    },
    close(): void {
      if (!open.has(id)) return
      void browserHalf().ask('portClose', { port: id })
      open.get(id)?.closed()
    },
  })
}

export const ipcMain = strict('ipcMain', {
  on(channel: string, listener: (event: object, message: unknown) => void): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  },
})

/** A page's preload script sent a message with ports. */
export function deliverMessage(message: PageMessage): null {
  const { contents } = windowById(message.window)
  counts.set(message.channel, (counts.get(message.channel) ?? 0) + 1)
  if (message.frame === 'main') contents.moved(message.url)
  const senderFrame = message.frame === 'main' ? contents.mainFrame : strict('WebFrameMain', { url: message.url })
  const event = strict('IpcMainEvent', { sender: contents.members, senderFrame, ports: message.ports.map(createPort) })
  for (const listener of listeners.get(message.channel) ?? []) listener(event, cloning.read(message.data))
  return null
}

export function deliverPortMessage({ port, data }: { readonly port: number; readonly data: string }): null {
  open.get(port)?.receive(data)
  return null
}

export function deliverPortClosed({ port }: { readonly port: number }): null {
  open.get(port)?.closed()
  return null
}

/** How many messages have arrived on a channel. */
export function arrivals(channel: string): number {
  return counts.get(channel) ?? 0
}
