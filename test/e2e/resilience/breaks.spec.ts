import { BEATING, titled } from '../steps/pages.ts'
import { entryLines, openPalette } from '../steps/search.ts'
import { expect, notice, test } from './server.ts'

const NOTE = '先调取现场视频，'
const MORE = '再分开询问双方。'

test('the host dies and comes back: the desk says so, keeps what is typed, and recovers by itself', async ({ page, problems, server }) => {
  problems.tolerate(/ERR_CONNECTION_REFUSED|Failed to load resource|WebSocket connection/)
  await page.goto(server.link)
  await page.goto(server.origin + BEATING.path)
  const note = page.getByRole('textbox', { name: '我的笔记' })
  await note.fill(NOTE)
  await expect(page.getByText('已保存')).toBeVisible()
  // The search is fetched ahead, so that it opens without the host, too.
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /PaletteDialog.*\.js/.test(name)))).toBe(true)

  await server.kill()
  await expect(notice(page, '与枫册后台的连接断开了，正在重新连接')).toBeVisible()
  await note.press('End')
  await note.pressSequentially(MORE)
  await note.blur()
  await expect(notice(page, '文字留在这台电脑上')).toBeVisible()
  // What is on screen can still be read; what is not says why it is missing.
  await titled(page, /^殴打他人/)
  const search = await openPalette(page)
  await search.field.fill('打架')
  await expect(search.dialog.getByRole('alert')).toContainText('连不上枫册的后台')
  await page.keyboard.press('Escape')

  await server.start()
  await expect(notice(page, '与枫册后台的连接断开了')).toHaveCount(0, { timeout: 15_000 })
  await expect(note).toHaveValue(NOTE + MORE)
  await note.focus()
  await note.blur()
  await expect(page.getByText('已保存')).toBeVisible()
  await openPalette(page)
  await search.field.fill('打架')
  await expect(entryLines(search).first()).toContainText(BEATING.title)

  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(note).toHaveValue(NOTE + MORE)
})

test('a window that was closed while the host was away still has its draft', async ({ context, page, problems, server }) => {
  problems.tolerate(/ERR_CONNECTION_REFUSED|Failed to load resource|WebSocket connection/)
  await page.goto(server.link)
  await page.goto(server.origin + BEATING.path)
  const note = page.getByRole('textbox', { name: '我的笔记' })
  await expect(note).toBeEnabled()
  await server.kill()
  await note.fill(NOTE)
  await page.close()
  await server.start()
  const later = await context.newPage()
  await later.goto(server.origin + BEATING.path)
  await expect(later.getByRole('textbox', { name: '我的笔记' })).toHaveValue(NOTE)
  await expect(later.getByText('已保存')).toBeVisible()
})

test('a page whose code does not come says so, leaves the rest alive and opens after a reload', async ({ page, problems, server }) => {
  problems.tolerate(/ERR_FAILED|Failed to fetch|preload CSS|Loading|above error/)
  await page.route(/assets\/LawsPage/, (route) => route.abort())
  await page.goto(server.link)
  await page.goto(`${server.origin}/law`)
  const mishap = page.getByRole('alert').filter({ hasText: '这一页没有打开' })
  await expect(mishap).toBeVisible()
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /设置/ }).click()
  await titled(page, /^设置/)
  await page.goBack()
  await expect(mishap).toBeVisible()
  await page.unroute(/assets\/LawsPage/)
  await mishap.getByRole('button', { name: '重新载入' }).click()
  await titled(page, /^法律/)
})

test('a host with another contract reloads the window once, says so when that does not help, and keeps the draft', async ({ page, problems, server }) => {
  problems.tolerate(/ERR_CONNECTION_REFUSED|Failed to load resource|WebSocket connection|net::ERR_FAILED/)
  await page.goto(server.link)
  await page.goto(server.origin + BEATING.path)
  const note = page.getByRole('textbox', { name: '我的笔记' })
  await expect(note).toBeEnabled()
  await page.route('**/rpc/desk/notes/save', (route) => route.abort())
  await note.fill(NOTE)
  await note.blur()
  await expect(notice(page, '文字留在这台电脑上')).toBeVisible()

  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  let hellos = 0
  await page.route('**/rpc/system/hello', async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as { json: { contractHash: string } }
    hellos += 1
    await route.fulfill({ response, json: { ...body, json: { ...body.json, contractHash: 'of-another-version' } } })
  })
  // The host was replaced by another version while the window stayed open.
  await server.kill()
  await server.start()
  await expect(notice(page, '枫册已更新，但这个窗口还是旧的')).toBeVisible({ timeout: 15_000 })
  await expect(note).toHaveValue(NOTE)
  expect(loads, 'reloaded once').toBe(1)

  // Once is enough: asking again does not reload again.
  const before = hellos
  await page.reload()
  await expect.poll(() => hellos).toBeGreaterThan(before)
  await expect(notice(page, '枫册已更新，但这个窗口还是旧的')).toBeVisible()
  await expect(note).toHaveValue(NOTE)
  expect(loads, 'and by the person once').toBe(2)
})
