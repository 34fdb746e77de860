import { readdirSync, readFileSync } from 'node:fs'
import { ROOT } from '../hosts/host.ts'
import { expect, test } from './shellTest.ts'

const PRELOAD = new URL('out/preload/', ROOT)

test('the preload bundle is one CommonJS file that requires electron and nothing else', () => {
  expect(readdirSync(PRELOAD)).toEqual(['index.cjs'])
  const text = readFileSync(new URL('index.cjs', PRELOAD), 'utf8')
  const required = [...text.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)
  expect(required).toEqual(['"electron"'])
  expect(text).not.toMatch(/^\s*(?:import|export)\b|\bimport\(/m)
})

test('a window is sandboxed, isolated and without Node', async ({ shell }) => {
  const [window] = shell.windows.shown
  expect(window?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  expect(Object.keys(window?.options.webPreferences ?? {})).not.toContain('webSecurity')
  expect(window?.acts).toContain('show')
})

test('the page sees one frozen member of the shell and no trace of the bridge', async ({ desk }) => {
  const seen = await desk.page.evaluate(() => {
    const host = (window as unknown as { fengceHost: { kind: string } }).fengceHost
    return {
      kind: host.kind,
      frozen: Object.isFrozen(host),
      writable: Object.getOwnPropertyDescriptor(window, 'fengceHost')?.writable,
      globals: Object.getOwnPropertyNames(window).filter((name) => /^(?:say_|tell_|require$|process$|module$|exports$|electron)/.test(name)),
    }
  })
  expect(seen).toEqual({ kind: 'electron', frozen: true, writable: false, globals: [] })
})
