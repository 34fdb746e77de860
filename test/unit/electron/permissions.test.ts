import { describe, expect, it } from 'vitest'
import { mayHave } from '../../../electron/permissions.ts'

describe('mayHave', () => {
  it.each(['clipboard-sanitized-write', 'fullscreen'])('grants %s to our own pages only', (permission) => {
    expect(mayHave(permission, 'app://fengce/wall')).toBe(true)
    for (const address of ['https://example.com/', 'app://fengce.evil/', 'app://fengce@evil/', 'file:///x', 'null', '']) {
      expect(mayHave(permission, address), address).toBe(false)
    }
  })

  it.each([
    'clipboard-read', 'deprecated-sync-clipboard-read', 'geolocation', 'media', 'display-capture', 'notifications', 'midi', 'midiSysex',
    'pointerLock', 'keyboardLock', 'openExternal', 'fileSystem', 'hid', 'serial', 'usb', 'idle-detection', 'speaker-selection',
    'storage-access', 'top-level-storage-access', 'window-management', 'mediaKeySystem', 'unknown', '', 'toString', '__proto__',
  ])('grants %s to nobody', (permission) => {
    expect(mayHave(permission, 'app://fengce/')).toBe(false)
  })
})
