import { describe, expect, it } from 'vitest'
import { writeClipboard } from '../../../src/ui/clipboard.ts'

/** Enough of a page to copy in: remembers what was selected when copy was asked for. */
function page(allowed: boolean) {
  const seen = { copied: '', fields: 0, refocused: false }
  let selected = ''
  const document = {
    activeElement: { closest: () => null, focus: () => (seen.refocused = true) },
    body: { append: () => (seen.fields += 1) },
    createElement: () => ({
      value: '',
      className: '',
      readOnly: false,
      setAttribute: () => undefined,
      select() {
        selected = this.value
      },
      remove: () => (seen.fields -= 1),
    }),
    execCommand: (command: string) => {
      if (command === 'copy' && allowed) seen.copied = selected
      return allowed
    },
  } as unknown as Document
  return { document, seen }
}

describe('copying', () => {
  it('uses the clipboard where there is one', async () => {
    const { document, seen } = page(true)
    let written = ''
    const clipboard = { writeText: async (text: string) => void (written = text) }
    expect(await writeClipboard('第五十一条', { clipboard, document })).toBe(true)
    expect([written, seen.copied]).toEqual(['第五十一条', ''])
  })

  it('copies a selection where there is none, leaves nothing behind and gives the focus back', async () => {
    const { document, seen } = page(true)
    expect(await writeClipboard('第五十一条', { clipboard: undefined, document })).toBe(true)
    expect(seen).toEqual({ copied: '第五十一条', fields: 0, refocused: true })
  })

  it('copies a selection when the clipboard refuses', async () => {
    const { document, seen } = page(true)
    const clipboard = { writeText: () => Promise.reject(new Error('NotAllowedError')) }
    expect(await writeClipboard('第五十一条', { clipboard, document })).toBe(true)
    expect(seen.copied).toBe('第五十一条')
  })

  it('says that it failed when both refuse', async () => {
    const { document, seen } = page(false)
    expect(await writeClipboard('第五十一条', { clipboard: undefined, document })).toBe(false)
    expect(seen.fields).toBe(0)
  })
})
