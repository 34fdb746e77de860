import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import type { Peer, ToBrowser, ToProcess, WindowOptions } from '../wire.ts'
import { toBrowser, toProduct } from './address.ts'
import { applyPermissions } from './permissions.ts'
import type { Ports } from './ports.ts'
import { installPreload } from './preload.ts'

/** A window of the product, as a page of Chromium. */
export interface Shown {
  readonly id: number
  readonly page: Page
  readonly options: WindowOptions
  /** `show`, `focus`, `restore`, `print`, in the order they were done. */
  readonly acts: string[]
}

export interface Windows {
  readonly shown: readonly Shown[]
  readonly idOf: (page: Page) => number | undefined
  open(asked: ToBrowser['openWindow']['ask']): Promise<void>
  load(asked: ToBrowser['loadUrl']['ask']): Promise<void>
  act(asked: ToBrowser['act']['ask']): Promise<void>
  /** Resolves with the window that loaded its first page as the first (0), second (1) … of all. */
  loaded(index: number): Promise<Shown>
}

interface Parts {
  readonly context: BrowserContext
  readonly origin: string
  readonly ports: Ports
  readonly process: () => Peer<ToProcess>
  readonly report: (problem: string) => void
}

/** Opens the product's windows in a browser context. */
export function createWindows({ context, origin, ports, process, report }: Parts): Windows {
  const shown: Shown[] = []
  const opening = new Map<number, Promise<Shown>>()
  // The first page is opened while the process starts.
  let spare: Promise<Page> | undefined = context.newPage()
  const loaded: Shown[] = []
  const waiting: (() => void)[] = []

  async function attach(id: number, page: Page, options: WindowOptions): Promise<void> {
    const file = options.webPreferences['preload']
    if (typeof file !== 'string') return
    const byWorld = new Map<number, string[]>()
    const cdp = await context.newCDPSession(page)
    const preload = await installPreload(cdp, await readFile(file, 'utf8'), {
      said(said, world) {
        if (said.kind === 'failed') return report(`Unable to load preload script: ${said.message}`)
        if (said.kind === 'message') return ports.message(said.port, said.data)
        if (said.kind === 'closed') return ports.close(said.port)
        byWorld.set(world, [...(byWorld.get(world) ?? []), ...said.ports])
        ports.said(id, said, toProduct(said.url), (told) => void preload.tell(told, world))
      },
      gone(world) {
        for (const port of byWorld.get(world) ?? []) ports.close(port)
        byWorld.delete(world)
      },
    })
    const asked: string[] = []
    cdp.on('Page.windowOpen', ({ url }) => void asked.push(url))
    page.on('popup', (popup) => void judge(id, popup, asked.shift() ?? popup.url()))
    page.once('close', () => {
      for (const port of [...byWorld.values()].flat()) ports.close(port)
    })
  }

  async function make(id: number, options: WindowOptions): Promise<Shown> {
    await applyPermissions(context, origin, (permission, url) => process().ask('permission', { permission, url }))
    const page = await (spare ?? context.newPage())
    spare = undefined
    const window: Shown = { id, page, options, acts: [] }
    shown.push(window)
    await attach(id, page, options)
    page.once('close', () => {
      shown.splice(shown.indexOf(window), 1)
      opening.delete(id)
      // The process may be ending already: then nobody is left to hear of it.
      process().ask('windowClosed', { window: id }).catch(() => undefined)
    })
    return window
  }

  /** Electron asks before it opens; Chromium opens at once, so a denied one is closed before it has loaded anything. */
  async function judge(id: number, popup: Page, url: string): Promise<void> {
    if ((await process().ask('windowOpen', { window: id, url: toProduct(url) })) === 'deny') await popup.close()
  }

  async function byId(id: number): Promise<Shown> {
    const window = await opening.get(id)
    if (window === undefined) throw new Error(`window ${id} has been closed`)
    return window
  }

  return {
    shown,
    idOf: (page) => shown.find((each) => each.page === page)?.id,
    async open({ window, options }) {
      const made = make(window, options)
      opening.set(window, made)
      await made
    },
    async load({ window, url }) {
      const opened = await byId(window)
      try {
        await opened.page.goto(toBrowser(url))
      } catch (error) {
        // A person may close a window while it loads.
        if (opened.page.isClosed()) return
        throw error
      }
      await process().ask('readyToShow', { window })
      loaded.push(opened)
      for (const look of waiting) look()
    },
    async act({ window, what }) {
      const { page, acts } = await byId(window)
      acts.push(what)
      if (what === 'close') await page.close()
      else if (what !== 'print') await page.bringToFront()
    },
    loaded(index) {
      return new Promise((resolve) => {
        const look = (): void => {
          const window = loaded[index]
          if (window !== undefined) resolve(window)
        }
        waiting.push(look)
        look()
      })
    },
  }
}
