import { PERMISSIONS } from '../../standin/browser/permissions.ts'
import { expect, test } from './shellTest.ts'

const ASKED = [...new Set(Object.values(PERMISSIONS)), 'fullscreen', 'openExternal', 'pointerLock', 'hid', 'serial', 'usb', 'display-capture', 'unknown']
const GRANTED = ['clipboard-sanitized-write', 'fullscreen']

test('our own pages may write to the clipboard and go full screen, and nothing else', async ({ shell }) => {
  for (const permission of ASKED) {
    const granted = GRANTED.includes(permission)
    expect(await shell.ask('permission', { permission, url: 'app://fengce/wall' }), permission).toEqual({ request: granted, check: granted })
  }
})

test('a foreign origin may nothing', async ({ shell }) => {
  for (const url of ['https://example.com/', 'app://fengce.evil/', 'http://127.0.0.1/']) {
    for (const permission of ASKED) {
      expect(await shell.ask('permission', { permission, url }), `${permission} at ${url}`).toEqual({ request: false, check: false })
    }
  }
})

test('the browser enforces it', async ({ desk }) => {
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write'] as const
    const found = names.map(async (name) => [name, (await navigator.permissions.query({ name: name as PermissionName })).state])
    return Object.fromEntries(await Promise.all(found)) as Record<string, string>
  })
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
  })
  await desk.page.evaluate(() => navigator.clipboard.writeText('第五十一条'))
})
