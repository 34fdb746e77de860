import { expect, test } from '../host.ts'
import { BEATING, arriveAt, titled } from '../steps/pages.ts'
import { entryLines, homeSearch, openPalette } from '../steps/search.ts'

const WAYS = ['打架', '殴打他人', 'ouda', 'odtr', '欧打', '治安法51条']

test('the home search brings 殴打他人 first, however it is asked for', async ({ desk }) => {
  const search = homeSearch(desk.page)
  await expect(search.field).toBeFocused()
  for (const words of WAYS) {
    await search.field.fill(words)
    await expect(entryLines(search).first(), words).toContainText(BEATING.title)
  }
  await search.field.fill('打架')
  await expect(search.active).toContainText(BEATING.title)
  await search.field.press('Enter')
  await arriveAt(desk.page, BEATING.path)
})

test('the palette brings it first from any page', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/field-guide/041')
  const search = await openPalette(page)
  for (const words of WAYS) {
    await search.field.fill(words)
    await expect(entryLines(search).first(), words).toContainText(BEATING.title)
  }
  await entryLines(search).first().click()
  await titled(page, /^殴打他人/)
  await expect(search.dialog).toBeHidden()
})

test('a typed article is listed above the entries, with what older law had under that number', async ({ desk }) => {
  const { page } = desk
  const search = homeSearch(page)
  await search.field.fill('治安法43条')
  await expect(search.lines.first()).toContainText('第四十三条')
  await expect(search.lines.first()).toContainText('旧法第四十三条 → 现第五十一条')
  await search.field.press('Enter')
  await arriveAt(page, '/law/治安管理处罚法/43')
})

test('a scope is chosen by its character, by Tab and by pointer', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/settings')
  const search = await openPalette(page)
  const pressed = search.dialog.getByRole('button', { pressed: true })
  const headings = search.dialog.getByRole('group').filter({ has: page.getByRole('option') })

  await search.field.fill('醉酒')
  await expect(pressed).toHaveText(/全部/)
  await expect.poll(() => headings.count()).toBeGreaterThan(1)
  for (const [typed, scope] of [['提', '安全提醒'], ['问', '一百问'], ['案', '法律依据']] as const) {
    await search.field.fill(`${typed} 醉酒`)
    await expect(pressed).toContainText(typed)
    await expect(headings.first(), scope).toBeVisible()
    await expect.poll(() => headings.count(), scope).toBe(1)
  }

  await search.field.fill('醉酒')
  await expect(pressed).toHaveText(/全部/)
  const order: (string | null)[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    await page.keyboard.press('Tab')
    await expect(search.field).toBeFocused()
    order.push((await pressed.innerText()).slice(0, 1))
  }
  expect(order.join('')).toBe('室社提案问法全')
  await page.keyboard.press('Shift+Tab')
  await expect(pressed).toContainText('法')
  await search.dialog.getByRole('button', { name: /百问/ }).click()
  await expect(search.field).toBeFocused()
  await expect(search.lines.first()).toContainText('醉酒')
  await expect.poll(() => headings.count()).toBe(1)
})

test('where nothing is found, there is always something to do next', async ({ desk }) => {
  const search = homeSearch(desk.page)
  await search.field.fill('殴达他入')
  await expect(desk.page.getByText('没有找到')).toBeVisible()
  await expect(search.lines.first()).toContainText('殴打他人')
  await search.field.fill('魑魅魍魉')
  await expect(desk.page.getByText('没有找到')).toBeVisible()
  const note = search.lines.filter({ hasText: '记下这个说法' })
  await expect(note).toBeVisible()
  await note.click()
  await expect(desk.page.getByText('已记下，交给维护的人。')).toBeVisible()
})
