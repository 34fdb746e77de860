import { eventsOf, preventable } from './emitter.ts'
import type { Listener } from './emitter.ts'
import { strict } from './refuse.ts'
import { takeInstanceLock } from './singleInstance.ts'

const events = eventsOf('app', ['second-instance', 'activate', 'window-all-closed', 'web-contents-created', 'before-quit', 'will-quit'])
let ready = false
let quitting = false
let closeWindows: () => number = () => 0

/** Whether `whenReady` has resolved; some members may only be used before, some only after. */
export function isReady(): boolean {
  return ready
}

/** How `quit` closes what is open; gives how many windows there were. */
export function onQuit(close: () => number): void {
  closeWindows = close
}

export function emitOnApp(event: string, ...args: readonly unknown[]): void {
  events.emit(event, ...args)
}

function end(): void {
  const event = preventable({})
  events.emit('will-quit', event)
  if (event.defaultPrevented) quitting = false
  else process.exit(0)
}

/** The last window has closed: the app goes on quitting, or is told, or quits when nobody listens. */
export function allClosed(): void {
  if (quitting) end()
  else if (events.heard('window-all-closed')) events.emit('window-all-closed')
  else quit()
}

function quit(): void {
  quitting = true
  const event = preventable({})
  events.emit('before-quit', event)
  if (event.defaultPrevented) quitting = false
  else if (closeWindows() === 0) end()
}

/** `--name=value` on the command line, as Chromium reads it; empty when absent. */
function getSwitchValue(name: string): string {
  const start = `--${name}=`
  return process.argv.findLast((each) => each.startsWith(start))?.slice(start.length) ?? ''
}

export const app = strict('app', {
  ...(events.members as { on(event: string, listener: Listener): void }),
  commandLine: strict('app.commandLine', { getSwitchValue }),
  async whenReady(): Promise<void> {
    await Promise.resolve()
    ready = true
  },
  requestSingleInstanceLock: (): boolean => takeInstanceLock(() => events.emit('second-instance', {}, [], '', null)),
  quit,
  exit: (code = 0): void => process.exit(code),
})
