import { expect, test } from '../host.ts'
import { BEATING, arriveAt, titled } from '../steps/pages.ts'
import { homeSearch, openPalette, palette } from '../steps/search.ts'

test('an entry stays at its address: reload, back, forward, and the place on the page', async ({ desk }) => {
  const { page } = desk
  await expect(homeSearch(page).field).toBeFocused()
  await page.keyboard.type('殴打他人')
  await expect(page.getByRole('option', { selected: true })).toContainText(BEATING.title)
  await page.keyboard.press('Enter')
  await titled(page, /^殴打他人/)
  await page.reload()
  await titled(page, /^殴打他人/)

  await page.getByRole('heading', { level: 2, name: '证据' }).scrollIntoViewIfNeeded()
  const confused = page.getByRole('article').getByRole('link', { name: /故意伤害/ }).first()
  await confused.click()
  await titled(page, /^故意伤害/)
  await page.goBack()
  await titled(page, /^殴打他人/)
  await expect(confused).toBeInViewport()
  await page.goBack()
  await arriveAt(page, '/')
  await expect(page.getByRole('navigation', { name: '五册手册' })).toBeVisible()
  await page.goForward()
  await page.goForward()
  await titled(page, /^故意伤害/)
})

test('an address may name a step or a part of a page', async ({ desk }) => {
  const { page } = desk
  await desk.goto(`${BEATING.path}#${encodeURIComponent('易混淆')}`)
  await expect(page.getByRole('heading', { level: 2, name: '易混淆' })).toBeInViewport()
})

test('an address that is none of ours, and a number nobody planned, say so and lead on', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/no/such/page')
  await titled(page, /^没有这一页/)
  await page.getByRole('main').getByRole('button', { name: '检索' }).click()
  await expect(palette(page).field).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('main').getByRole('link', { name: '回到首页' }).click()
  await arriveAt(page, '/')

  desk.tolerate(/404|400/)
  for (const unknown of ['/legal-basis/9999', '/legal-basis/abc', '/field-guide/1/2', '/command-room/posts/nobody']) {
    await desk.goto(unknown)
    await titled(page, /^没有这一条/)
    await expect(page.getByRole('main').getByRole('button', { name: '检索' })).toBeVisible()
  }
  await page.getByRole('main').getByRole('link', { name: '《综合指挥室操作手册》的目录' }).click()
  await titled(page, /^综合指挥室操作手册/)

  for (const unknown of ['/law/没有的法/1', '/law/治安管理处罚法/999', '/law/治安管理处罚法/abc']) {
    await desk.goto(unknown)
    await titled(page, /^没有收录这一条/)
  }
})

test('a number that is planned and not written says so and leads on', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/field-guide/002')
  await expect(page.getByRole('article').getByText('待编写', { exact: true })).toBeVisible()
  await expect(page.getByRole('article').getByRole('button', { name: '检索别的条目' })).toBeVisible()
  await openPalette(page)
})
