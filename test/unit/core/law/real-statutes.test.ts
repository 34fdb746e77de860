import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractSegments, type Segment } from '../../../../src/core/law/extract.ts'
import { factsOf, lawFacts } from '../../../../src/core/law/facts.ts'
import { parseSanction } from '../../../../src/core/law/sanction.ts'
import { parseStatute, type Statute } from '../../../../src/core/law/statute.ts'
import { sha256 } from './fixture.ts'

/** The statutes are no part of this repository: they lie beside it, or where FENGCE_LAWS says. */
const FOLDER = process.env['FENGCE_LAWS'] ?? join(import.meta.dirname, '../../../../../shared/laws')
const present = existsSync(join(FOLDER, 'index.json'))
const reason = present ? '' : ' (skipped: no statutes beside the repository; set FENGCE_LAWS to their folder)'

interface Listed {
  short_title: string
  file: string
  articles: number
  has_penalties: boolean
}

const read = (file: string) => parseStatute(readFileSync(join(FOLDER, file), 'utf8'))
const listed = (): Listed[] => JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as Listed[]

function segments(statute: Statute, from: number, to: number): { at: string; segment: Segment }[] {
  return statute.articles
    .filter((each) => Number.parseInt(each.number, 10) >= from && Number.parseInt(each.number, 10) <= to)
    .flatMap((article) =>
      article.paragraphs.flatMap((paragraph, index) => {
        const at = `${article.number}.${index + 1}`
        const place = { article: article.number, paragraph: index + 1 }
        const texts = [paragraph.text, ...paragraph.items.map((item) => item.text)]
        return texts.flatMap((text) => extractSegments(text, place)).map((segment) => ({ at, segment }))
      }),
    )
}

function line({ at, segment: { when, sanction, sameAs, unread } }: { at: string; segment: Segment }): string {
  return `${at} ${when} ${sanction?.text ?? (sameAs === undefined ? `?${unread ?? ''}` : '依照')}`
}

/** Provisions of 治安管理处罚法 26–89 as somebody read them out of the text by hand. */
const BY_HAND = [
  '26.1  警告 或者 罚款 ≤500',
  '26.1 情节较重 拘留 5-10 可以并处 罚款 ≤1000',
  '26.2  拘留 10-15 可以并处 罚款 ≤2000',
  '27.1  罚款 1-5倍 违法所得',
  '27.1 没有违法所得或者违法所得不足一千元 罚款 1000-3000',
  '27.1 情节较重 拘留 5-15',
  '28.2  责令不得进入体育场馆、演出场馆观看同类比赛、演出 6-12月',
  '28.2 违反规定进入体育场馆、演出场馆 拘留 ≤5 或者 罚款 ≤1000',
  '33.1 情节较重 拘留 5-15',
  '35.1  拘留 5-10 或者 罚款 1000-3000',
  '37.1 故意隐瞒不报 拘留 5-10',
  '44.1 情节较重 拘留 10-15 并处 罚款 3000-5000 可以同时 责令不得举办大型群众性活动 6-12月',
  '46.1 情节较重 拘留 5-10',
  '48.1  拘留 10-15 并处 罚款 ≤5000',
  '49.2  拘留 ≤5 或者 警告',
  '50.2 违反禁止接触规定 拘留 5-10 可以并处 罚款 ≤1000',
  '51.1  拘留 5-10 并处 罚款 500-1000',
  '51.1 情节较轻 拘留 ≤5 或者 罚款 ≤1000',
  '51.2  拘留 10-15 并处 罚款 1000-2000',
  '52.1 猥亵精神病人、智力残疾人、不满十四周岁的人或者有其他严重情节 拘留 10-15',
  '52.2 情节恶劣 拘留 5-10',
  '56.2  依照',
  '58.1  拘留 5-10 或者 罚款 ≤2000',
  '64.1 情节严重 拘留 ≤5 可以并处 罚款 ≤2000',
  '65.1 情节较轻 拘留 5-10 或者 罚款 1000-3000',
  '65.2 被取缔一年以内又实施 拘留 10-15 并处 罚款 3000-5000',
  '65.3 情节严重 吊销许可证件',
  '67.3 情节严重 拘留 ≤5 可以并处 罚款 3000-5000',
  '69.1 拒不改正或者造成后果 拘留 ≤5 或者 罚款 ≤3000',
  '71.1 情节严重 拘留 5-10 并处 罚款 1000-3000',
  '79.1 情节较轻 拘留 ≤5 或者 罚款 1000-2000',
  '82.1 情节严重 拘留 10-15 并处 罚款 1000-5000',
  '84.2  依照',
  '84.3 违反规定 拘留 ≤5 或者 罚款 ≤1000',
  '89.1 警告后不改正或者放任动物恐吓他人 罚款 ≤1000',
  '89.2 情节较重 拘留 5-10',
  '89.4  依照',
]

describe.skipIf(!present)(`the collected statutes${reason}`, () => {
  test('every one of the 186 has the articles its index counts', () => {
    const laws = listed()
    expect(laws).toHaveLength(186)
    const wrong = laws.filter((each) => read(each.file).articles.length !== each.articles).map((each) => each.short_title)
    expect(wrong).toEqual([])
  })

  test('items are numbered one after the other', () => {
    const gaps = listed().flatMap(({ file, short_title: law }) =>
      read(file).articles.flatMap((article) =>
        article.paragraphs.flatMap((paragraph) =>
          paragraph.items.flatMap((item, index) => (item.number === index + 1 ? [] : [`${law} ${article.number} (${item.number})`])),
        ),
      ),
    )
    expect(gaps).toEqual([])
  })

  test('治安管理处罚法 26–89: no sanction is unread, and each is what the text says', () => {
    const lines = segments(read('治安管理处罚法.md'), 26, 89).map(line)
    expect(lines.filter((each) => each.includes('?'))).toEqual([])
    expect(BY_HAND.filter((each) => !lines.includes(each))).toEqual([])
  })

  test('治安管理处罚法 128②', () => {
    expect(segments(read('治安管理处罚法.md'), 128, 128).map(line)).toEqual(['128.2  罚款 ≤3000'])
  })

  test('治安管理处罚法 (2012) 23–76: no sanction is unread', () => {
    const lines = segments(read('former/治安管理处罚法(2012).md'), 23, 76).map(line)
    expect(lines.filter((each) => each.includes('?'))).toEqual([])
    expect(lines).toContain('43.1  拘留 5-10 并处 罚款 200-500')
    expect(lines).toContain('43.2  拘留 10-15 并处 罚款 500-1000')
    expect(lines).toContain('39.1 拒不改正 拘留 ≤5')
  })

  test('every amount of a fine or of days in 26–89 is in some sanction', () => {
    const statute = read('治安管理处罚法.md')
    const said = statute.articles
      .filter((each) => Number(each.number) >= 26 && Number(each.number) <= 89)
      .flatMap((article) => article.paragraphs)
      .map((each) => [...each.text.matchAll(/元以下罚款|日以下拘留|倍以下罚款/g)].length)
      .reduce((sum, each) => sum + each, 0)
    const legs = segments(statute, 26, 89)
      .flatMap(({ segment }) => segment.sanction?.legs ?? [])
      .filter(({ leg }) => leg.kind === 'detention' || leg.kind === 'fine' || leg.kind === 'fine-multiple')
    expect(legs).toHaveLength(said)
  })

  test('what is read of the other penalty laws is spelt in the grammar of the handbooks', () => {
    const bad = listed()
      .filter((each) => each.has_penalties)
      .flatMap(({ file, short_title: law }) => segments(read(file), 1, 2000).map(({ at, segment }) => ({ law, at, segment })))
      .filter(({ segment }) => segment.sanction !== undefined && !parseSanction(segment.sanction.text).ok)
      .map(({ law, at, segment }) => `${law} ${at} ${segment.sanction?.text ?? ''}`)
    expect(bad).toEqual([])
  })

  test('facts of a whole law pass their schema', () => {
    const statute = read('治安管理处罚法.md')
    const facts = factsOf(statute, { version: '2025-06-27', articles: statute.articles.map((each) => each.number), sha256 })
    expect(lawFacts.safeParse(facts).success).toBe(true)
    expect(Object.keys(facts.articles)).toHaveLength(144)
  })
})
