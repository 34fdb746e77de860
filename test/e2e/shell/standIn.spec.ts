import { fileURLToPath } from 'node:url'
import { startNode } from '../../standin/browser/child.ts'
import { startStandIn } from '../../standin/browser/standIn.ts'
import { expect, test } from './shellTest.ts'

const REGISTER = fileURLToPath(new URL('../../standin/register.ts', import.meta.url))
const UNGUARDED = fileURLToPath(new URL('../../fixtures/unguarded/main.mjs', import.meta.url))

/** Runs a line of a main process on the stand-in; gives its exit code and the last error. */
async function run(line: string): Promise<{ code: number | null; stderr: string }> {
  const { code, stderr } = await startNode(['--import', REGISTER, '--input-type=module', '-e', line], {}, false).ended
  return { code, stderr }
}

const REFUSED = {
  'a member of app': [`import { app } from 'electron'; app.getPath('userData')`, 'app.getPath is not modelled'],
  'an event of app': [`import { app } from 'electron'; app.on('login', () => {})`, `the event 'login' of app is not modelled`],
  'a module member': [`import { shell } from 'electron'; shell.openExternal('x')`, `does not provide an export named 'shell'`],
  'a static member': [`import { BrowserWindow } from 'electron'; BrowserWindow.fromId(1)`, 'BrowserWindow.fromId is not modelled'],
  'a window without a sandbox': [`import { BrowserWindow } from 'electron'; new BrowserWindow({ webPreferences: { sandbox: false } })`, 'webPreferences.sandbox is not true'],
  'the session before the app is ready': [`import { session } from 'electron'; session.defaultSession`, 'when app is ready'],
  'a protocol handler before the app is ready': [`import { protocol } from 'electron'; protocol.handle('app', () => new Response(''))`, 'after app is ready'],
  'argon2': [`import { argon2Sync } from 'node:crypto'; argon2Sync('argon2id', {})`, 'crypto.argon2Sync is not on'],
  'ripemd160': [`import { createHash } from 'node:crypto'; createHash('ripemd160')`, `crypto.createHash('ripemd160') is not on`],
  'md4 in one call': [`import crypto from 'node:crypto'; crypto.hash('md4', 'x')`, `crypto.hash('md4') is not on`],
  'blake2': [`import { createHmac } from 'crypto'; createHmac('blake2b512', 'k')`, `crypto.createHmac('blake2b512') is not on`],
  'an ocb mode': [`import { createCipheriv } from 'node:crypto'; createCipheriv('aes-256-ocb', Buffer.alloc(32), Buffer.alloc(12))`, `crypto.createCipheriv('aes-256-ocb') is not on`],
  'another key': [`import { generateKeyPairSync } from 'node:crypto'; generateKeyPairSync('ed448')`, `crypto.generateKeyPairSync('ed448') is not on`],
} as const

for (const [what, [line, message]] of Object.entries(REFUSED)) {
  test(`the stand-in refuses ${what}, and names it`, async () => {
    const { code, stderr } = await run(line)
    expect(stderr).toContain(message)
    expect(code).toBe(1)
  })
}

test('the stand-in allows the cryptography that both have', async () => {
  const { code, stderr } = await run(`
    import c from 'node:crypto'
    c.createHash('sha256').update('x').digest('hex'); c.hash('sha1', 'x'); c.createHmac('SHA512', 'k'); c.scryptSync('pin', 'salt', 32)
    c.pbkdf2Sync('p', 's', 1, 32, 'sha256'); c.hkdfSync('sha256', 'k', 's', 'i', 32); c.randomBytes(8); c.randomUUID()
    const { privateKey } = c.generateKeyPairSync('ed25519'); c.sign(null, Buffer.from('x'), privateKey)
    c.createCipheriv('aes-256-gcm', c.randomBytes(32), c.randomBytes(12)); c.timingSafeEqual(Buffer.alloc(1), Buffer.alloc(1))
    c.getHashes().includes('RSA-SHA256'); if (c.getHashes().includes('ripemd160')) process.exit(3)`)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('without guards of the product a page leaves, opens windows and gets permissions', async ({ context, dataDir }) => {
  const reports: string[] = []
  const shell = await startStandIn(context, dataDir, (problem) => void reports.push(problem), UNGUARDED)
  const { page } = await shell.windows.loaded(0)
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe('granted')
  const popup = page.waitForEvent('popup')
  await page.evaluate(() => void window.open('https://example.com/opened'))
  const opened = await popup
  await opened.waitForLoadState()
  expect(await opened.textContent('body')).toBe('outside the shell')
  await opened.close()
  await page.evaluate(() => void (location.href = 'https://example.com/left'))
  await page.waitForURL('https://example.com/left')
  expect((await shell.close()).code).toBe(0)
})

test('a preload script may only do what is modelled, and one that fails is reported', async ({ context, dataDir }) => {
  const reports: string[] = []
  const shell = await startStandIn(context, dataDir, (problem) => void reports.push(problem), UNGUARDED)
  const { page } = await shell.windows.loaded(0)
  expect(await page.evaluate(() => (window as unknown as { outcomes: unknown }).outcomes)).toEqual({
    module: 'module not found: node:fs',
    member: expect.stringContaining('electron.clipboard is not modelled'),
    send: expect.stringContaining('ipcRenderer.send is not modelled'),
    method: expect.stringContaining('anything but plain data is not modelled'),
    clone: expect.stringContaining('An object could not be cloned'),
  })
  await expect.poll(() => reports).toEqual(['Unable to load preload script: Error: this preload script fails'])
  expect((await shell.close()).code).toBe(0)
})
