import type { StandIn } from '../../standin/browser/standIn.ts'
import { SECURITY_HEADERS } from '../../../src/app/pageSecurity.ts'
import { expect, test } from './shellTest.ts'

async function get(shell: StandIn, url: string, method = 'GET') {
  const { status, headers, body } = await shell.ask('fetch', { url, method, headers: [] })
  return { status, headers: Object.fromEntries(headers), text: Buffer.from(body).toString() }
}

const OUTSIDE = [
  'app://fengce/..%2f..%2fpackage.json',
  'app://fengce/%2e%2e%2f%2e%2e%2fpackage.json',
  'app://fengce/assets/..%2f..%2f..%2fpackage.json',
  'app://fengce/..%5c..%5cpackage.json',
  'app://fengce/..%2frenderer-old/index.html',
  'app://fengce/%00index.html',
  'app://fengce/%ZZ.js',
  'app://fengce/../../package.json',
  'app://evil/index.html',
]

test('nothing outside the built pages is found', async ({ shell }) => {
  for (const url of OUTSIDE) expect(await get(shell, url), url).toMatchObject({ status: 404, text: '' })
})

test('a route is the single page, a missing file is not found, and only reading is answered', async ({ shell }) => {
  const page = await get(shell, 'app://fengce/legal-basis/0095')
  expect(page.status).toBe(200)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.text).toContain('<div id="app">')
  expect((await get(shell, 'app://fengce/assets/none.js')).status).toBe(404)
  expect((await get(shell, 'app://fengce/', 'POST')).status).toBe(404)
})

test('every answer carries the security headers', async ({ desk, shell }) => {
  for (const url of ['app://fengce/', 'app://fengce/favicon.svg', 'app://fengce/assets/none.js', 'app://evil/']) {
    expect((await get(shell, url)).headers, url).toMatchObject(SECURITY_HEADERS)
  }
  const response = await desk.page.goto(desk.origin)
  expect(await response?.allHeaders()).toMatchObject(SECURITY_HEADERS)
})

test('the policy holds in the browser: an inline script does not run', async ({ desk }) => {
  desk.tolerate(/content security policy/i)
  const ran = await desk.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    return 'ranInline' in window
  })
  expect(ran).toBe(false)
})
