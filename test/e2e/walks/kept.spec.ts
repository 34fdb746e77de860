import { expect, test } from '../host.ts'
import { BEATING, titled } from '../steps/pages.ts'

const NOTE = '先看现场视频，再分开询问；案件用本所编号。'

test('a bookmark and a note survive a restart, and the home page shows what was read', async ({ desk }) => {
  await desk.goto(BEATING.path)
  await desk.page.getByRole('button', { name: '存书签' }).click()
  await expect(desk.page.getByRole('button', { name: '已存书签' })).toHaveAttribute('aria-pressed', 'true')
  await desk.page.getByRole('textbox', { name: '我的笔记' }).fill(NOTE)
  await expect(desk.page.getByText('已保存')).toBeVisible()
  await desk.page.evaluate(() => localStorage.clear())

  await desk.restart()
  await desk.goto('/')
  for (const heading of ['最近查阅', '书签']) {
    await expect(desk.page.getByRole('region', { name: heading }).getByRole('link', { name: BEATING.title })).toBeVisible()
  }
  await desk.page.getByRole('region', { name: '书签' }).getByRole('link', { name: BEATING.title }).click()
  await titled(desk.page, /^殴打他人/)
  await expect(desk.page.getByRole('textbox', { name: '我的笔记' })).toHaveValue(NOTE)

  await desk.goto('/bookmarks')
  await desk.page.getByRole('button', { name: `取消书签：${BEATING.title}` }).click()
  await expect(desk.page.getByText('还没有书签')).toBeVisible()
})

test('a note with a person’s number is not saved and says why', async ({ desk }) => {
  await desk.goto(BEATING.path)
  await desk.page.getByRole('textbox', { name: '我的笔记' }).fill('联系 13800138000')
  await expect(desk.page.getByText('里面像有手机号码，没有保存')).toBeVisible()
  await desk.page.reload()
  await expect(desk.page.getByRole('textbox', { name: '我的笔记' })).toHaveValue('')
})
