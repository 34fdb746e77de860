import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../../src/app/pageSecurity.ts'
import { ask } from './http.ts'
import { openHost, valueOf } from './host.ts'

describe('the security headers', () => {
  it('go with pages, files, calls, redirects and every kind of error', async () => {
    const { host, call, launch } = await openHost()
    const cookie = await launch()
    const answers = {
      page: await ask(host.port, '/'),
      route: await ask(host.port, '/legal-basis/0095'),
      file: await ask(host.port, '/assets/index-1.js'),
      call: await call('system.hello', {}),
      redirect: await ask(host.port, '/launch?t=stale'),
      'missing file': await ask(host.port, '/assets/none.js'),
      'missing operation': await call('no.such', {}),
      'wrong input': await call('library.entry', { id: 'nonsense' }, { cookie }),
      'not found': await call('library.entry', { id: 'legal-basis/9999', asOf: {} }, { cookie }),
      'foreign host': await ask(host.port, '/', { headers: { host: 'evil' } }),
      'foreign origin': await call('system.hello', {}, { headers: { origin: 'https://evil.example' } }),
      'forged call': await call('system.hello', {}, { headers: { 'x-csrf-token': undefined } }),
      'wrong method': await ask(host.port, '/', { method: 'DELETE', headers: { origin: host.origin } }),
      'bad path': await ask(host.port, '/%ZZ'),
    }
    for (const [what, { headers }] of Object.entries(answers)) expect(headers, what).toMatchObject(SECURITY_HEADERS)
  })

  it('allow no inline script or style, no frame and no other origin', () => {
    const policy = new Map(CONTENT_SECURITY_POLICY.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('style-src')).toBe("'self'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/)
  })
})

describe('the pages', () => {
  it('are the single page for every route, and fresh; assets are kept', async () => {
    const { host } = await openHost()
    for (const path of ['/', '/legal-basis/0095', '/wall?size=5', '/community-policing']) {
      const { status, text, headers } = await ask(host.port, path)
      expect(status, path).toBe(200)
      expect(text, path).toContain('枫册')
      expect(headers['cache-control'], path).toBe('no-cache')
    }
    expect((await ask(host.port, '/assets/index-1.js')).headers['cache-control']).toContain('immutable')
  })

  it('hold nothing from outside their folder', async () => {
    const { host } = await openHost()
    const outside = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..\\secret.txt',
      '/..%5csecret.txt',
      '/../renderer-old/secret.txt',
      '/..%2frenderer-old/secret.txt',
      '//secret.txt',
      '/%00/secret.txt',
      '/....//secret.txt',
    ]
    for (const path of outside) {
      const { status, text } = await ask(host.port, path)
      expect(text, path).not.toContain('secret')
      // A path without an ending of its own is a route of the single page.
      const isPage = status === 200 && text.includes('<title>枫册</title>')
      expect(isPage || status === 400 || status === 404, `${path}: ${status}`).toBe(true)
    }
  })

  it('can only be read', async () => {
    const { host } = await openHost()
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, text } = await ask(host.port, '/', { method, headers: { origin: host.origin } })
      expect(status, method).toBe(405)
      expect(text).toBe('这个地址只能读取。')
    }
  })
})

describe('a call', () => {
  it('with a body over the limit is refused with a sentence, announced or not', async () => {
    const { host, launch } = await openHost()
    const cookie = await launch()
    const body = JSON.stringify({ json: { entry: 'legal-basis/0095', entryVersion: 'v', text: 'x'.repeat(4_000_000), version: 0 } })
    const usual = { origin: host.origin, 'content-type': 'application/json', 'x-csrf-token': 'orpc', cookie }
    for (const length of [{}, { 'transfer-encoding': 'chunked' }]) {
      const refused = await ask(host.port, '/rpc/desk/notes/save', { method: 'POST', headers: { ...usual, ...length }, body })
      expect(refused.status).toBe(413)
      expect(valueOf(refused)).toMatchObject({ message: expect.stringMatching(/\p{Script=Han}/u) })
    }
  })

  it('with a malformed body or an unknown operation is answered without detail', async () => {
    const { host, call } = await openHost()
    const headers = { origin: host.origin, 'content-type': 'application/json', 'x-csrf-token': 'orpc' }
    const malformed = await ask(host.port, '/rpc/system/hello', { method: 'POST', headers, body: '{' })
    expect(malformed.status).toBe(400)
    expect(valueOf(malformed)).toMatchObject({ message: '请求的格式不对，没有执行。请刷新页面后重试。' })
    expect(malformed.text).not.toMatch(/at |\.js|\.ts/)
    for (const operation of ['no.such', 'system', 'system.hello.x', '__proto__.x', 'constructor']) {
      expect((await call(operation, {})).status, operation).toBe(404)
    }
  })

  it('with input that does not fit names the field in a sentence', async () => {
    const { call } = await openHost()
    const refused = await call('library.entry', { id: 'nonsense', asOf: {} })
    expect(refused.status).toBe(400)
    expect(valueOf(refused)).toMatchObject({ message: '提交的内容不合要求（id）：编号应写成 legal-basis/0095 的样子。内容没有保存，请改正后重试。' })
  })
})
