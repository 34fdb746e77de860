import { describe, expect, test } from 'vitest'
import type { Handbook } from '../../../../src/contract/edition.ts'
import { searchAnswer } from '../../../../src/contract/search.ts'
import { ENTRIES, cite, ids, offence, search, task } from './library.ts'

const book = search()

const first = (text: string) => {
  const hit = book.query({ text, limit: 20 }).hits[0]
  return hit === undefined ? undefined : { id: hit.id, kind: hit.reason.kind, text: hit.reason.text, block: hit.block }
}

describe('one entry is found however it is typed', () => {
  test.each([
    ['殴打他人', 'title', 'exact', '标题'],
    ['殴 打 他 人', 'title', 'exact', '标题'],
    ['打架', 'synonym', 'exact', '「打架」也叫「殴打他人」'],
    ['互殴', 'common-saying', 'exact', '常用说法'],
    ['打人', 'alias', 'exact', '又称「打人」'],
    ['ouda', 'pinyin', 'exact', '拼音'],
    ['ou da', 'pinyin', 'exact', '拼音'],
    ['OUDATAR', 'pinyin', 'exact', '拼音'],
    ['oud', 'pinyin', 'exact', '拼音'],
    ['odtr', 'initials', 'exact', '拼音首字母'],
    ['欧打', 'sound', 'near', '与「殴打」读音相同'],
    ['治安法51条', 'citation', 'exact', '依据《治安管理处罚法》第五十一条第一款'],
    ['治51', 'citation', 'exact', '依据《治安管理处罚法》第五十一条第一款'],
  ])('%s brings 殴打他人 first (%s, %s)', (text, kind, block, reason) => {
    expect(first(text)).toEqual({ id: 'legal-basis/0095', kind, block, text: reason })
  })

  test('an alias is found by its pinyin and named in the reason', () => {
    expect(first('dapai')).toMatchObject({ id: 'legal-basis/0177', text: '「打牌赌钱」的拼音' })
  })

  test('an alias with Latin letters is found in either case', () => {
    expect(first('ktv')?.id).toBe('community-policing/24')
  })
})

describe('the order of an answer', () => {
  test('title, then alias, then body', () => {
    expect(ids(book, '殴打他人').slice(0, 3)).toEqual(['legal-basis/0095', 'legal-basis/0025', 'legal-basis/0059'])
  })

  test('equal titles before prefixes, shorter before longer, inside last', () => {
    const made = search([
      offence(1, '非法赌博', cite('1')),
      offence(2, '赌博机具长标题', cite('1')),
      offence(3, '赌博机', cite('1')),
      offence(4, '赌博', cite('1')),
    ])
    expect(ids(made, '赌博').map((id) => id.slice(-1))).toEqual(['4', '3', '2', '1'])
  })

  test('the very word somebody wrote down for an entry before an alias that only contains it', () => {
    const made = search([offence(1, '盗窃', cite('1'), { aliases: ['入室偷窃'] }), offence(2, '抢夺', cite('1'), { searchOnly: ['偷窃'] })])
    expect(ids(made, '偷窃')).toEqual(['legal-basis/0002', 'legal-basis/0001'])
  })

  test('a synonym never outranks a literal title', () => {
    const made = search([...ENTRIES, offence(300, '聚众打架', cite('1'))])
    expect(ids(made, '打架').slice(0, 2)).toEqual(['legal-basis/0300', 'legal-basis/0095'])
  })

  test('everything exact stands before everything near', () => {
    const blocks = book.query({ text: '殴打他人民警', limit: 50 }).hits.map((hit) => hit.block)
    expect(blocks.length).toBeGreaterThan(1)
    expect(blocks).toEqual(blocks.toSorted())
  })

  test('the same query gives the same answer twice', () => {
    expect(book.query({ text: '殴打', limit: 9 })).toEqual(book.query({ text: '殴打', limit: 9 }))
  })

  test('a limit cuts the answer and changes nothing above the cut', () => {
    expect(ids(book, '殴打', undefined, 2)).toEqual(ids(book, '殴打').slice(0, 2))
  })

  test('words apart are all wanted, a title with both first', () => {
    expect(first('醉酒 处置')).toMatchObject({ id: 'field-guide/37', block: 'exact' })
  })

  test('a single character sees titles and aliases only', () => {
    expect(ids(book, '犬')).toEqual(['community-policing/19'])
    expect(ids(book, '鬼')).toEqual([])
  })
})

describe('what is shown of a hit', () => {
  test('the title marks what was typed, punctuation inside included', () => {
    const hit = book.query({ text: '殴打打击', limit: 1 }).hits[0]
    expect(hit?.titleRuns).toEqual([
      { text: '威胁、侮辱、', hit: false },
      { text: '殴打、打击', hit: true },
      { text: '报复证人及其近亲属', hit: false },
    ])
  })

  test('pinyin marks the characters that were spelled', () => {
    expect(book.query({ text: 'shangh', limit: 1 }).hits[0]?.titleRuns).toEqual([
      { text: '故意', hit: false },
      { text: '伤害', hit: true },
    ])
  })

  test('a body match comes with its line, marked', () => {
    const hit = book.query({ text: '说明来意', limit: 1 }).hits[0]
    expect(hit?.snippet.map((run) => run.text).join('')).toBe('表明身份，说明来意，经住户同意后入内')
    expect(hit?.snippet.find((run) => run.hit)?.text).toBe('说明来意')
  })

  test('a word that may be typed is never displayed', () => {
    const answer = book.query({ text: '酒鬼', limit: 9 })
    expect(answer.hits[0]).toMatchObject({ id: 'field-guide/37', reason: { kind: 'common-saying', text: '常用说法' } })
    expect(JSON.stringify(answer.hits)).not.toContain('酒鬼')
  })

  test('a saying typed in part is not completed for the reader', () => {
    const hit = book.query({ text: '酒疯', limit: 1 }).hits[0]
    expect(hit).toMatchObject({ id: 'field-guide/37', block: 'near', reason: { kind: 'common-saying' } })
  })

  test('number and second line come from the contents', () => {
    const entries = [{ id: 'legal-basis/0095', number: '095', title: '殴打他人', written: true, withdrawn: false, summary: '第五十一条' }]
    const categories = [{ name: '治安', entries }]
    const handbooks: Handbook[] = [{ id: 'legal-basis', title: '', mark: '案', planned: 1, written: 1, categories }]
    const made = search(ENTRIES, { handbooks })
    expect(made.query({ text: '殴打他人', limit: 1 }).hits[0]).toMatchObject({ number: '095', summary: '第五十一条' })
  })

  test('every answer is what the contract promises', () => {
    for (const text of ['打架', 'odtr', '治51', '没有的东西', '殴打他人']) {
      expect(searchAnswer.safeParse(book.query({ text, limit: 9 })).error).toBeUndefined()
    }
  })
})

describe('a citation', () => {
  test('lists the entries resting on it by basis, then those citing it', () => {
    expect(ids(book, '治安法51条')).toEqual(['legal-basis/0095', 'legal-basis/0096', 'community-policing/19'])
  })

  test('with a paragraph puts other paragraphs into the near block', () => {
    const hits = book.query({ text: '治51条第2款', limit: 9 }).hits
    expect(hits.map((hit) => [hit.id, hit.block])).toEqual([
      ['legal-basis/0096', 'exact'],
      ['community-policing/19', 'exact'],
      ['legal-basis/0095', 'near'],
    ])
  })

  test('an item without its paragraph is looked for in every paragraph', () => {
    expect(ids(book, '第五十条第四项')).toEqual(['legal-basis/0090'])
    expect(ids(book, '第五十三条第三项')).toEqual(['legal-basis/0101'])
  })

  test('says what the number means now and what older law had there, and redirects nobody', () => {
    const answer = book.query({ text: '第四十三条第五项', limit: 9 })
    expect(answer.hits).toEqual([])
    expect(answer.provision).toMatchObject({
      label: '《治安管理处罚法》第四十三条第五项',
      citation: { law: '治安管理处罚法', article: '43', item: 5 },
      former: ['旧法第四十三条 → 现第五十一条'],
    })
  })

  test('carries the status sentence of the act date', () => {
    const made = search(ENTRIES, { statusOf: () => ({ status: 'not-yet', note: '尚未施行。' }) })
    expect(made.query({ text: '治51', limit: 1 }).provision?.note).toBe('尚未施行。')
  })

  test('of another law keeps that law', () => {
    expect(book.query({ text: '道交法91', limit: 1 }).provision?.citation).toEqual({ law: '道路交通安全法', article: '91' })
  })
})

describe('scope', () => {
  test.each(['殴打', '打架', 'zf', 'oud', '欧打', '治51', '扰民噪'])('%s stays inside the handbook asked for', (text) => {
    for (const id of ids(book, text, 'community-policing')) expect(id).toMatch(/^community-policing\//)
  })
})

describe('any input is answered', () => {
  test.each(['', ' ', '，。！', '😀😀', '\ud800', "'; DROP TABLE entries; --", '%', '\u0000', '__proto__', 'constructor', '1 a'])(
    '%j',
    (text) => {
      const answer = book.query({ text, limit: 5 })
      expect(answer.hits.length).toBeLessThanOrEqual(5)
    },
  )

  test('nothing to compare gives an empty answer and no suggestions', () => {
    expect(book.query({ text: '，。😀', limit: 5 })).toEqual({ query: '，。😀', provision: null, hits: [], suggestions: [], scanned: false })
  })

  test('a query beyond 200 characters is cut, and never through a character', () => {
    expect(book.query({ text: '殴'.repeat(5000), limit: 5 }).query).toHaveLength(200)
    expect(book.query({ text: `${'a'.repeat(199)}𠮷`, limit: 5 }).query).toBe('a'.repeat(199))
  })

  test('an endless run of one letter is answered at once', () => {
    expect(book.query({ text: 'a'.repeat(64), limit: 5 }).hits).toEqual([])
  })

  test('nothing found still leads somewhere', () => {
    const answer = book.query({ text: 'qqqq', limit: 5 })
    expect(answer.hits).toEqual([])
    expect(answer.suggestions.length).toBeGreaterThan(0)
  })

  test('an empty library answers too', () => {
    expect(ids(search([]), '殴打')).toEqual([])
  })
})

describe('before the index is ready', () => {
  test('a plain scan answers and says so; building makes it ready', () => {
    const made = search(ENTRIES, {}, false)
    expect(made.ready()).toBe(false)
    const answer = made.query({ text: '殴打他人', limit: 9 })
    expect(answer.scanned).toBe(true)
    expect(answer.hits.map((hit) => hit.id)).toEqual(ids(book, '殴打他人').slice(0, answer.hits.length))
    const steps = [...made.build(4)]
    expect(steps.at(-1)?.total).toBe(ENTRIES.length + 3)
    expect(steps.length).toBeGreaterThan(2)
    expect(made.ready()).toBe(true)
    expect(made.query({ text: '殴打他人', limit: 9 }).scanned).toBe(false)
    expect([...made.build()]).toEqual([])
  })

  test.each(['殴打他人', '打架', 'odtr', '欧打', '治安法51条'])('%s brings the same entry first as afterwards', (text) => {
    const made = search(ENTRIES, {}, false)
    const before = made.query({ text, limit: 9 })
    expect(before.scanned).toBe(true)
    for (const step of made.build()) void step
    expect(before.hits[0]).toEqual(made.query({ text, limit: 9 }).hits[0])
  })

  test('pinyin works during the scan', () => {
    expect(ids(search(ENTRIES, {}, false), 'odtr')[0]).toBe('legal-basis/0095')
  })
})

test('a title without a precomputed reading is read character by character', () => {
  const made = search([task(1, '夜间巡防')], { pinyin: {} })
  expect(ids(made, 'yejian')).toEqual(['community-policing/01'])
})

test('the list of synonyms decides between entries that bear the same word', () => {
  const made = search([task(41, '双方各说各理', { aliases: ['打架'] }), ...ENTRIES])
  expect(ids(made, '打架').slice(0, 2)).toEqual(['legal-basis/0095', 'community-policing/41'])
})
