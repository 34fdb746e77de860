import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileFor } from '../../../electron/pages.ts'

const ROOT = join(sep, 'program', 'renderer')
const PAGE = join(ROOT, 'index.html')

describe('fileFor', () => {
  it.each([
    ['/', PAGE],
    ['/legal-basis/0095', PAGE],
    ['/assets/index-1.js', join(ROOT, 'assets', 'index-1.js')],
    ['/assets/%E6%9E%AB.svg', join(ROOT, 'assets', '枫.svg')],
    ['/assets/../favicon.svg', join(ROOT, 'favicon.svg')],
    ['/assets/..%2ffavicon.svg', join(ROOT, 'favicon.svg')],
  ])('answers %s from inside', (path, file) => {
    expect(fileFor(ROOT, path)).toBe(file)
  })

  it.each([
    '/../main/main.js',
    '/..%2fmain%2fmain.js',
    '/%2e%2e/main/main.js',
    '/%2E%2E%2Fmain%2Fmain.js',
    '/assets/../../main/main.js',
    '/assets/..%2f..%2f..%2fetc%2fpasswd',
    // A neighbour whose name begins like ours.
    '/../renderer-old/index.html',
    '/../renderer.html',
    '/..',
    '/..\\main\\main.js',
    '/..%5cmain%5cmain.js',
    '/index.html%00.js',
    '/%ZZ',
    '/%',
    '/%C3%28.js',
  ])('answers %s with nothing', (path) => {
    expect(fileFor(ROOT, path)).toBeNull()
  })

  it('decodes once only', () => {
    expect(fileFor(ROOT, '/%252e%252e%252fmain.js')).toBe(join(ROOT, '%2e%2e%2fmain.js'))
  })

  it('takes a root that ends with a separator', () => {
    expect(fileFor(ROOT + sep, '/favicon.svg')).toBe(join(ROOT, 'favicon.svg'))
    expect(fileFor(ROOT + sep, '/../renderer-old/x.js')).toBeNull()
  })
})
