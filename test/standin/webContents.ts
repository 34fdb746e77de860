import { browserHalf } from './browserHalf.ts'
import { eventsOf, preventable } from './emitter.ts'
import { strict } from './refuse.ts'

/** The main frame of a page; its address is the one it had when it last spoke. */
export interface Frame {
  readonly url: string
}

/** The page inside a window. */
export interface Contents {
  readonly members: object
  readonly mainFrame: Frame
  /** The page has moved to this address. */
  moved(url: string): void
  readonly navigate: (url: string) => 'allowed' | 'prevented'
  readonly open: (url: string) => 'allow' | 'deny'
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/**
 * `will-redirect` and `will-attach-webview` may be listened to and are never emitted: the stand-in
 * refuses redirecting responses (protocol.ts) and windows with a webview tag (windows.ts).
 */
const EVENTS = ['will-navigate', 'will-redirect', 'will-attach-webview']

/** Without a handler Electron opens what the page asks for; so does this. */
export function createContents(window: number): Contents {
  const events = eventsOf('webContents', EVENTS)
  let address = ''
  let onOpen: OpenHandler = () => ({ action: 'allow' })
  const mainFrame = strict('WebFrameMain', {
    get url() {
      return address
    },
  })
  const members = strict('webContents', {
    ...events.members,
    mainFrame,
    setWindowOpenHandler(handler: OpenHandler): void {
      onOpen = handler
    },
    print: (): void => void browserHalf().ask('act', { window, what: 'print' }),
  })
  return {
    members,
    mainFrame,
    moved(url) {
      address = url
    },
    navigate(url) {
      const event = preventable({ url })
      events.emit('will-navigate', event, url)
      return event.defaultPrevented ? 'prevented' : 'allowed'
    },
    open: (url) => onOpen({ url }).action,
  }
}
