import { describe, expect, it } from 'vitest'
import { deskWindowOptions } from '../../../electron/windows.ts'

describe('deskWindowOptions', () => {
  it('gives a page no way out of its sandbox', () => {
    expect(deskWindowOptions('/program/preload.cjs', false).webPreferences).toEqual({
      preload: '/program/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    })
  })

  it('shows nothing before the page is painted, and the paper of the theme behind it', () => {
    const light = deskWindowOptions('p', false)
    const dark = deskWindowOptions('p', true)
    expect(light.show).toBe(false)
    expect(light.title).toBe('枫册')
    expect(light.backgroundColor).not.toBe(dark.backgroundColor)
  })
})
