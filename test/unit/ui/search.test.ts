import { describe, expect, it } from 'vitest'
import type { HandbookId } from '../../../src/contract/common.ts'
import type { SearchAnswer, SearchHit } from '../../../src/contract/search.ts'
import { CompositionGuard } from '../../../src/ui/search/compositionGuard.ts'
import { Latest } from '../../../src/ui/search/latest.ts'
import { moved } from '../../../src/ui/search/moves.ts'
import { nextScope, readQuery } from '../../../src/ui/search/scopes.ts'
import { lawsNamed, resultSections } from '../../../src/ui/search/sections.ts'

function hit(id: string, handbook: HandbookId, block: SearchHit['block']): SearchHit {
  return {
    id, handbook, block, number: '', title: id, titleRuns: [{ text: id, hit: false }], snippet: [],
    reason: { kind: 'title', text: '' }, citations: [], summary: '',
  }
}

function answer(hits: readonly SearchHit[], rest: Partial<SearchAnswer> = {}): SearchAnswer {
  return { query: '打架', provision: null, hits: [...hits], suggestions: [], scanned: false, ...rest }
}

describe('grouping results', () => {
  it('orders handbooks by their best hit and keeps the ranking inside each', () => {
    const sections = resultSections(
      answer([
        hit('field-guide/041', 'field-guide', 'exact'),
        hit('legal-basis/0095', 'legal-basis', 'exact'),
        hit('field-guide/031', 'field-guide', 'exact'),
      ]),
      [],
    )
    expect(sections.map(({ handbook }) => handbook)).toEqual(['field-guide', 'legal-basis'])
    expect(sections[0]?.choices.map(({ key }) => key)).toEqual(['field-guide/041', 'field-guide/031'])
  })

  it('puts every near hit after every exact one and labels where that block starts', () => {
    const sections = resultSections(
      answer([hit('legal-basis/0001', 'legal-basis', 'near'), hit('legal-basis/0002', 'legal-basis', 'exact'), hit('field-guide/001', 'field-guide', 'near')]),
      [],
    )
    expect(sections.map(({ near, startsNear = false }) => [near, startsNear])).toEqual([[false, false], [true, true], [true, false]])
  })

  it('puts the typed provision first', () => {
    const provision = { citation: { law: '治安管理处罚法', article: '51' }, label: '', note: '', former: [] }
    const [first] = resultSections(answer([hit('legal-basis/0095', 'legal-basis', 'exact')], { provision }), [])
    expect(first?.choices[0]?.kind).toBe('provision')
  })

  it('offers suggestions and the note to the editors only when nothing was found as typed', () => {
    const suggestions = [{ id: 'legal-basis/0095', title: '殴打他人' }]
    expect(resultSections(answer([], { suggestions }), []).map(({ key }) => key)).toEqual(['suggestions', 'missed'])
    const near = resultSections(answer([hit('legal-basis/0001', 'legal-basis', 'near')]), [])
    expect(near.map(({ key }) => key)).toEqual(['near:legal-basis', 'missed'])
    const exact = resultSections(answer([hit('legal-basis/0001', 'legal-basis', 'exact')], { suggestions }), [])
    expect(exact.map(({ key }) => key)).toEqual(['exact:legal-basis'])
  })

  it('finds laws by any of their names', () => {
    const law = { law: '治安管理处罚法', title: '中华人民共和国治安管理处罚法', aliases: ['治安法'], level: '法律', articles: 144, versions: [{ date: '2025-06-27', from: '2026-01-01' }] }
    expect(lawsNamed('《治安法》', [law])).toEqual([law])
    expect(lawsNamed('道交', [law])).toEqual([])
  })
})

describe('late answers', () => {
  it('are dropped when a newer question was asked', async () => {
    const latest = new Latest()
    const seen: string[] = []
    const early = Promise.withResolvers<string>()
    const late = Promise.withResolvers<string>()
    const first = latest.ask(early.promise, (value) => seen.push(value), () => seen.push('error'))
    const second = latest.ask(late.promise, (value) => seen.push(value), () => seen.push('error'))
    late.resolve('殴打')
    await second
    early.resolve('殴')
    await first
    expect(seen).toEqual(['殴打'])
  })

  it('are dropped when they are errors, and when nobody waits any more', async () => {
    const latest = new Latest()
    const seen: unknown[] = []
    const failing = Promise.withResolvers<string>()
    const first = latest.ask(failing.promise, () => seen.push('value'), (error) => seen.push(error))
    latest.drop()
    failing.reject(new Error('断开'))
    await first
    expect(seen).toEqual([])
  })

  it('lets the error of the newest question through', async () => {
    const seen: unknown[] = []
    const error = new Error('断开')
    await new Latest().ask(Promise.reject(error), () => seen.push('value'), (reason) => seen.push(reason))
    expect(seen).toEqual([error])
  })
})

describe('the Enter of an input method', () => {
  const enter = { key: 'Enter', isComposing: false, keyCode: 13, timeStamp: 1000 }

  it('belongs to it while it composes, whatever the browser reports', () => {
    const guard = new CompositionGuard()
    expect(guard.owns({ ...enter, isComposing: true })).toBe(true)
    expect(guard.owns({ ...enter, keyCode: 229 })).toBe(true)
    guard.start()
    expect(guard.owns(enter)).toBe(true)
  })

  it('belongs to it when compositionend comes first and Enter right after', () => {
    const guard = new CompositionGuard()
    guard.start()
    guard.end(998)
    expect(guard.owns(enter)).toBe(true)
  })

  it('is ours again with the next press', () => {
    const guard = new CompositionGuard()
    guard.start()
    guard.end(700)
    expect(guard.owns(enter)).toBe(false)
  })

  it('leaves other keys alone right after a composition', () => {
    const guard = new CompositionGuard()
    guard.start()
    guard.end(998)
    expect(guard.owns({ ...enter, key: 'ArrowDown', keyCode: 40 })).toBe(false)
  })
})

describe('the keys of the field', () => {
  it('go round the list at both ends', () => {
    expect(moved('ArrowDown', 2, 3)).toBe(0)
    expect(moved('ArrowUp', 0, 3)).toBe(2)
    expect(moved('Home', 2, 3)).toBe(0)
    expect(moved('End', 0, 3)).toBe(2)
    expect(moved('a', 0, 3)).toBeUndefined()
    expect(moved('ArrowDown', 0, 0)).toBeUndefined()
  })

  it('read a scope from a prefix with a space, before the chosen one', () => {
    expect(readQuery('案 打架', 'field-guide')).toEqual({ text: '打架', scope: 'legal-basis' })
    expect(readQuery('案件', 'field-guide')).toEqual({ text: '案件', scope: 'field-guide' })
    expect(readQuery('法 治安51', undefined)).toEqual({ text: '治安51', scope: 'statutes' })
  })

  it('go through all scopes with Tab and come back to all', () => {
    let scope = nextScope(undefined, 1)
    const seen = [scope]
    while (scope !== undefined) {
      scope = nextScope(scope, 1)
      seen.push(scope)
    }
    expect(seen).toEqual(['command-room', 'community-policing', 'safety-reminders', 'legal-basis', 'field-guide', 'statutes', undefined])
    expect(nextScope(undefined, -1)).toBe('statutes')
  })
})
