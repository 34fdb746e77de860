import { allClosed, emitOnApp, onQuit } from './app.ts'
import { browserHalf } from './browserHalf.ts'
import { eventsOf } from './emitter.ts'
import { NotModelled, strict } from './refuse.ts'
import { createContents } from './webContents.ts'
import type { Contents } from './webContents.ts'
import type { WindowOptions } from './wire.ts'

/** What product code holds of a window. */
export type WindowMembers = ReturnType<typeof createMembers>

/** A window from the inside: what the browser half tells it. */
interface Window {
  readonly id: number
  readonly members: WindowMembers
  readonly contents: Contents
  navigate(url: string): 'allowed' | 'prevented'
  open(url: string): 'allow' | 'deny'
  readyToShow(): null
  minimize(): null
  closed(): null
}

const windows = new Map<number, Window>()
let last = 0

/** The preferences under which Chromium's page and isolated world stand for Electron's; any other is refused. */
const SAFE: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
}

function check(options: WindowOptions): void {
  for (const [name, value] of Object.entries(SAFE)) {
    if (options.webPreferences[name] !== value) throw new NotModelled(`a window whose webPreferences.${name} is not ${value}`)
  }
}

function createMembers(id: number, contents: Contents, on: ReturnType<typeof eventsOf>, state: { minimized: boolean }) {
  const act = (what: 'show' | 'focus' | 'restore'): void => void browserHalf().ask('act', { window: id, what })
  return strict('BrowserWindow', {
    ...on.members,
    webContents: contents.members,
    loadURL: async (url: string): Promise<void> => void (await browserHalf().ask('loadUrl', { window: id, url })),
    show: () => act('show'),
    focus: () => act('focus'),
    restore() {
      state.minimized = false
      act('restore')
    },
    isMinimized: () => state.minimized,
  })
}

function open(given: Partial<WindowOptions>): WindowMembers {
  const options: WindowOptions = { ...given, webPreferences: given.webPreferences ?? {} }
  check(options)
  last += 1
  const id = last
  const events = eventsOf('BrowserWindow', ['ready-to-show', 'closed'])
  const contents = createContents(id)
  const state = { minimized: false }
  const members = createMembers(id, contents, events, state)
  void browserHalf().ask('openWindow', { window: id, options })
  windows.set(id, {
    id,
    members,
    contents,
    navigate: contents.navigate,
    open: contents.open,
    readyToShow() {
      events.emit('ready-to-show')
      return null
    },
    minimize() {
      state.minimized = true
      return null
    },
    closed() {
      windows.delete(id)
      events.emit('closed')
      if (windows.size === 0) allClosed()
      return null
    },
  })
  emitOnApp('web-contents-created', {}, contents.members)
  return members
}

onQuit(() => {
  for (const id of windows.keys()) void browserHalf().ask('act', { window: id, what: 'close' })
  return windows.size
})

/** The window the browser half speaks of. */
export function windowById(id: number): Window {
  const window = windows.get(id)
  if (window === undefined) throw new Error(`window ${id} has been closed`)
  return window
}

export const BrowserWindow = strict(
  'BrowserWindow',
  class BrowserWindow {
    constructor(options: Partial<WindowOptions> = {}) {
      return open(options)
    }
    static getAllWindows(): WindowMembers[] {
      return [...windows.values()].map((window) => window.members)
    }
  },
)
