import { expect, test } from '../host.ts'
import { BEATING, arriveAt, titled } from '../steps/pages.ts'
import { homeSearch } from '../steps/search.ts'

const DAY = '2025-12-31'

test('an act date before the new law shows the former law, is in the address, kept by links, and returns to today', async ({ desk }) => {
  const { page } = desk
  await desk.goto(BEATING.path)
  await page.getByRole('button', { name: /行为时/ }).click()
  const dialog = page.getByRole('dialog', { name: '选择行为时' })
  await dialog.getByRole('spinbutton').first().click()
  await page.keyboard.type(DAY.replaceAll('-', ''))
  await expect(page, 'nothing changes while it is typed').toHaveURL(new RegExp(`${BEATING.path}$`))
  await dialog.getByRole('button', { name: '按这一天查看' }).click()

  await arriveAt(page, `${BEATING.path}?act=${DAY}`)
  await expect(dialog).toBeHidden()
  const article = page.getByRole('article')
  await expect(page.getByText('行为时：2025年12月31日')).toBeVisible()
  await expect(article).toContainText('旧法（2012年文本）第四十三条第一款')
  await expect(article).toContainText('现行法的规定，不是行为时的')

  await page.reload()
  await expect(article).toContainText('旧法（2012年文本）第四十三条第一款')
  await page.keyboard.press('j')
  await arriveAt(page, `/legal-basis/0096?act=${DAY}`)
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /首页/ }).click()
  await arriveAt(page, `/?act=${DAY}`)
  await expect(homeSearch(page).field).toBeFocused()
  await page.keyboard.type('殴打他人')
  await expect(page.getByRole('option', { selected: true })).toContainText(BEATING.title)
  await page.keyboard.press('Enter')
  await arriveAt(page, `${BEATING.path}?act=${DAY}`)
  await article.getByRole('link', { name: '第五十一条第一款' }).first().click()
  await arriveAt(page, `/law/治安管理处罚法/51?paragraph=1&act=${DAY}`)
  await page.goBack()

  await page.getByRole('button', { name: '回到今日' }).click()
  await arriveAt(page, BEATING.path)
  await titled(page, /^殴打他人/)
  await expect(article).not.toContainText('不是行为时的')
  await expect(page.getByText('行为时：2025年12月31日')).toBeHidden()
})

test('an act date in a link counts, and one that is no date is ignored', async ({ desk }) => {
  const { page } = desk
  await desk.goto(`${BEATING.path}?act=${DAY}`)
  await expect(page.getByText('行为时：2025年12月31日')).toBeVisible()
  await desk.goto(`${BEATING.path}?act=2025-02-30`)
  await titled(page, /^殴打他人/)
  await expect(page.getByRole('button', { name: /行为时/ })).toContainText('今日现行')
})
