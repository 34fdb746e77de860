import { describe, expect, test } from 'vitest'
import { NotFound } from '../../../src/app/errors.ts'
import { createLibrary } from '../../../src/app/library.ts'
import { provisionPage } from '../../../src/app/provisions.ts'
import type { Edition } from '../../../src/contract/edition.ts'
import { LAWS } from '../core/law/laws.ts'

const library = createLibrary({ entries: [], handbooks: [], laws: LAWS, changes: [] } as unknown as Edition)
const page = (article: string) => provisionPage(library, { law: '治安管理处罚法', article }, '2026-11-21')

describe('the page of an article', () => {
  test('is there from the first article to the last, whatever the law says of it', () => {
    for (const article of ['1', '144']) expect(page(article).status.status).toBe('in-force')
  })

  test.each(['0', '145', '145之一', '999'])('第%s条, which the law never had, is not shown as in force', (article) => {
    expect(() => page(article)).toThrow(NotFound)
    expect(() => page(article)).toThrow('最后一条是第144条')
  })

  test('of a law the handbooks do not know says so', () => {
    expect(() => provisionPage(library, { law: '没有的法', article: '1' }, '2026-11-21')).toThrow('没有收录《没有的法》')
  })
})
