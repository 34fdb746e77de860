import type { Page } from '@playwright/test'
import { expect, test } from '../host.ts'
import { pasted } from '../steps/clipboard.ts'
import { BEATING, titled } from '../steps/pages.ts'
import { homeSearch } from '../steps/search.ts'

const FORMS = [
  { label: '全称', text: '《中华人民共和国治安管理处罚法》第五十一条第一款' },
  { label: '简称', text: '《治安管理处罚法》第五十一条第一款' },
  { label: '文书用语', text: '依据《中华人民共和国治安管理处罚法》第五十一条第一款之规定' },
  { label: '注明文本年份', text: '治安管理处罚法（2025年文本）第51条第1款' },
]

async function copy(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: /复制依据/ }).click()
  await page.getByRole('menuitem', { name: label }).click()
  await expect(page.getByText('已复制')).toBeVisible()
}

test('the citation of an entry is copied in four forms', async ({ desk }) => {
  const { page } = desk
  await desk.goto(BEATING.path)
  const texts: string[] = []
  for (const { label, text } of FORMS) {
    await copy(page, label)
    const found = await pasted(page)
    expect(found, label).toContain(text)
    texts.push(found)
  }
  expect(new Set(texts).size, 'four different texts').toBe(4)
})

test('the citation of a result is copied without opening it', async ({ desk }) => {
  const { page } = desk
  await expect(homeSearch(page).field).toBeFocused()
  await page.keyboard.type('殴打他人')
  await expect(page.getByRole('option', { selected: true })).toContainText(BEATING.title)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已复制')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await pasted(page)).toBe('《治安管理处罚法》第五十一条第一款')
})

test('copying works where the browser has no clipboard for us', async ({ context, desk }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }))
  const { page } = desk
  await desk.goto(BEATING.path)
  await titled(page, /^殴打他人/)
  await copy(page, '文书用语')
  expect(await pasted(page)).toContain(FORMS[2]?.text)
})
