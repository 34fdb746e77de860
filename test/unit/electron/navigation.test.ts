import type { App } from 'electron'
import { describe, expect, it } from 'vitest'
import { setupNavigation } from '../../../electron/navigation.ts'

type Listener = (event: object) => void

/** What setupNavigation puts on the contents of a window. */
function guards(): { readonly listeners: Map<string, Listener>; open(): { readonly action: string } } {
  const listeners = new Map<string, Listener>()
  let open = (): { readonly action: string } => ({ action: 'allow' })
  const contents = {
    on: (event: string, listener: Listener) => void listeners.set(event, listener),
    setWindowOpenHandler: (handler: typeof open) => void (open = handler),
  }
  const app = { on: (_event: 'web-contents-created', listener: (event: object, given: object) => void) => listener({}, contents) }
  setupNavigation(app as unknown as App)
  return { listeners, open: () => open() }
}

function isPrevented(event: string, url: string): boolean {
  let prevented = false
  guards().listeners.get(event)?.({ url, preventDefault: () => void (prevented = true) })
  return prevented
}

describe('setupNavigation', () => {
  it.each(['will-navigate', 'will-redirect'])('%s stays on our own pages', (event) => {
    expect(isPrevented(event, 'app://fengce/legal-basis/0095')).toBe(false)
    for (const url of ['https://example.com/', 'app://fengce.evil/', 'app://fengce@evil/', 'file:///etc/passwd', 'javascript:alert(1)', '']) {
      expect(isPrevented(event, url), url).toBe(true)
    }
  })

  it('attaches no webview and opens no window', () => {
    expect(isPrevented('will-attach-webview', 'app://fengce/')).toBe(true)
    expect(guards().open()).toEqual({ action: 'deny' })
  })
})
