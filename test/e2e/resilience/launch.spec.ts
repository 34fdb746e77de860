import type { Browser, Page } from '@playwright/test'
import { BEATING, titled } from '../steps/pages.ts'
import { entryLines, homeSearch } from '../steps/search.ts'
import { expect, notice, test } from './server.ts'

/** A window of another browser, which this machine's desk does not know. */
async function stranger(browser: Browser): Promise<Page> {
  const context = await browser.newContext()
  return context.newPage()
}

async function expectGuest(page: Page, origin: string): Promise<void> {
  await expect(notice(page, '这个启动链接已经用过或者过期，所以以访客身份打开')).toBeVisible()
  // A guest reads and finds everything, and keeps nothing.
  const search = homeSearch(page)
  await search.field.fill('打架')
  await expect(entryLines(search).first()).toContainText(BEATING.title)
  await page.goto(origin + BEATING.path)
  await titled(page, /^殴打他人/)
  await expect(page.getByRole('button', { name: '存书签' })).toHaveCount(0)
  await expect(page.getByText('这个窗口是访客，只能查阅')).toBeVisible()
}

test('a launch link gives the desk once; used again elsewhere it opens as guest and says so', async ({ browser, page, server }) => {
  await page.goto(server.link)
  await expect(homeSearch(page).field).toBeFocused()
  await expect(notice(page, '访客')).toHaveCount(0)
  const other = await stranger(browser)
  await other.goto(server.link)
  await expectGuest(other, server.origin)
  await other.context().close()

  // In the browser that is the desk already the same link does no harm.
  await page.goto(server.link)
  await expect(homeSearch(page).field).toBeFocused()
  await expect(notice(page, '访客')).toHaveCount(0)
})

test('a link of an earlier start, and an invented one, open as guest and say so', async ({ browser, server }) => {
  const old = server.link
  await server.kill()
  await server.start()
  for (const link of [old, `${server.origin}/launch?t=invented`, `${server.origin}/launch`]) {
    const page = await stranger(browser)
    await page.goto(link)
    await expectGuest(page, server.origin)
    await page.context().close()
  }
})
