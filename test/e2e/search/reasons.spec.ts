import { expect, test } from '../host.ts'
import { BEATING } from '../steps/pages.ts'
import { entryLines, homeSearch } from '../steps/search.ts'

const BRAWL = '双方互殴'

/** A query, the entry it brings first, and why its line says it was found. */
const REASONS = [
  { query: '殴打他人', title: BEATING.title, why: '标题' },
  { query: '相互殴打', title: BRAWL, why: '又称「相互殴打」' },
  { query: '打架', title: BEATING.title, why: '「打架」也叫「殴打他人」' },
  { query: '干仗', title: BRAWL, why: '常用说法' },
  { query: 'oudataren', title: BEATING.title, why: '拼音' },
  { query: 'odtr', title: BEATING.title, why: '首字母' },
  { query: '欧打', title: BEATING.title, why: '与「殴打」读音相同' },
  { query: '治安法51条', title: BEATING.title, why: '依据《治安管理处罚法》第五十一条' },
]

test('every result says why it was found', async ({ desk }) => {
  const search = homeSearch(desk.page)
  for (const { query, title, why } of REASONS) {
    await search.field.fill(query)
    const line = entryLines(search).first()
    await expect(line, query).toContainText(title)
    await expect(line.locator('.result-why'), query).toContainText(why)
  }
})

test('what matched is marked in the title, and in the words of the text around it', async ({ desk }) => {
  const search = homeSearch(desk.page)
  await search.field.fill('殴打')
  await expect(entryLines(search).first().locator('mark')).toHaveText('殴打')
  await search.field.fill('现场及周边视频')
  await expect(entryLines(search).first().locator('.result-snippet mark')).toHaveText('现场及周边视频')
})

test('what only comes near stands apart, and is named', async ({ desk }) => {
  const { page } = desk
  const search = homeSearch(page)
  await search.field.fill('打架')
  await expect(search.active).toContainText(BEATING.title)
  await expect(page.getByRole('group', { name: /^近似/ })).toHaveCount(0)
  await search.field.fill('欧打')
  const near = page.getByRole('group', { name: /^近似：\s*行政案件法律依据/ })
  await expect(near.getByRole('option').first()).toContainText(BEATING.title)
  await expect(page.getByText('原文里没有这几个字，意思或者读音相近')).toBeVisible()
})

test('the groups follow their best hit, with the handbook’s character', async ({ desk }) => {
  const { page } = desk
  const search = homeSearch(page)
  await search.field.fill('醉酒')
  const first = page.getByRole('listbox').getByRole('group').first()
  await expect(first).toHaveAccessibleName(/手册|依据|一百问/)
  await expect(first.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await expect(first.locator('.results-heading')).toContainText(/[室社提案问]/)
})
