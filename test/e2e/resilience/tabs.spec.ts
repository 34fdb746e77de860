import type { Page } from '@playwright/test'
import { expect, test } from '../host.ts'
import { BEATING, titled } from '../steps/pages.ts'
import { entryLines, openPalette } from '../steps/search.ts'

const TABS = 8

test('eight windows at once all work, and all see a bookmark made in one of them', async ({ context, desk }) => {
  const pages: Page[] = [desk.page]
  while (pages.length < TABS) pages.push(await context.newPage())
  await Promise.all(pages.map((page) => page.goto(`${desk.origin}/bookmarks`)))
  for (const page of pages) await expect(page.getByText('还没有书签')).toBeVisible()

  const [first, ...others] = pages as [Page, ...Page[]]
  await desk.goto(BEATING.path)
  await first.getByRole('button', { name: '存书签' }).click()
  for (const page of others) await expect(page.getByRole('main').getByRole('link', { name: BEATING.title })).toBeVisible()

  // No stream of one window uses up the connections of the others: each still asks and is answered.
  for (const page of pages) {
    await page.bringToFront()
    const search = await openPalette(page)
    await search.field.fill('打架')
    await expect(entryLines(search).first()).toContainText(BEATING.title)
    await page.keyboard.press('Escape')
  }
  await others[0]?.bringToFront()
  await others[0]?.getByRole('button', { name: `取消书签：${BEATING.title}` }).click()
  await first.bringToFront()
  await titled(first, /^殴打他人/)
  await expect(first.getByRole('button', { name: '存书签', exact: true })).toHaveAttribute('aria-pressed', 'false')
})
