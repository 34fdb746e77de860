import { describe, expect, it } from 'vitest'
import { isOurs, pageAddress } from '../../../electron/origin.ts'

describe('isOurs', () => {
  it.each(['app://fengce/', 'app://fengce', 'app://fengce/legal-basis/0095?act=2025-06-01#step', 'APP://fengce/wall'])('knows %s', (address) => {
    expect(isOurs(address)).toBe(true)
  })

  it.each([
    'app://fengce.evil/',
    'app://fengce@evil/',
    'app://evil@fengce.evil/',
    'app://evil/fengce',
    'app://evil/?app://fengce/',
    'app://fengce:8080/',
    'app:fengce/',
    'app:/fengce/',
    'app:///fengce/',
    'app://',
    'apps://fengce/',
    'http://fengce/',
    'https://fengce/',
    'file:///fengce',
    'file://fengce/etc/passwd',
    'javascript:location="app://fengce/"',
    'javascript://fengce/%0aalert(1)',
    'data:text/html,app://fengce/',
    'blob:app://fengce/1',
    'filesystem:app://fengce/x',
    'view-source:app://fengce/',
    'about:blank',
    'about:srcdoc',
    '//fengce/',
    'fengce',
    '',
  ])('refuses %j', (address) => {
    expect(isOurs(address)).toBe(false)
  })
})

describe('pageAddress', () => {
  it('spells the address of a page, and one that is ours', () => {
    expect(pageAddress()).toBe('app://fengce/')
    expect(pageAddress('/legal-basis/0095')).toBe('app://fengce/legal-basis/0095')
    expect(isOurs(pageAddress('/wall'))).toBe(true)
  })
})
