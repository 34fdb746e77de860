import type { Page } from '@playwright/test'
import { expect, test } from '../host.ts'
import { titled } from '../steps/pages.ts'

const THEMES = ['浅色', '深色', '高对比'] as const

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}

/** What the browser remembers of the look is forgotten: what comes back came from the data folder. */
async function forgetInBrowser(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear())
}

test('the theme is chosen in the settings and survives a restart', async ({ desk }) => {
  await desk.goto('/settings')
  const grounds = new Set<string>()
  for (const name of THEMES) {
    await desk.page.getByRole('radio', { name: new RegExp(name) }).press('Space')
    await expect(desk.page.getByRole('radio', { name: new RegExp(name) })).toBeChecked()
    await expect.poll(async () => grounds.has(await ground(desk.page))).toBe(false)
    grounds.add(await ground(desk.page))
  }
  const chosen = await ground(desk.page)
  await forgetInBrowser(desk.page)
  await desk.restart()
  await desk.goto('/legal-basis/0095')
  await expect.poll(() => ground(desk.page)).toBe(chosen)
  await desk.goto('/settings')
  await expect(desk.page.getByRole('radio', { name: /高对比/ })).toBeChecked()
})

const AT_200 = ['/', '/legal-basis', '/legal-basis/0095', '/field-guide/041', '/command-room/posts/dispatch', '/law', '/law/治安管理处罚法/51', '/settings']

test('the font grows to 200 %, nothing is cut off sideways, and it survives a restart', async ({ desk }) => {
  await desk.goto('/settings')
  const normal = await desk.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  await desk.page.getByRole('slider', { name: '字号' }).press('End')
  await expect(desk.page.getByText('200%')).toBeVisible()
  const size = () => desk.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  await expect.poll(size).toBe(2 * normal)
  await expect(desk.page.getByRole('status').filter({ hasText: '没有存到本机' })).toHaveCount(0)
  await forgetInBrowser(desk.page)
  await desk.restart()
  await desk.goto('/legal-basis/0095')
  await titled(desk.page, /^殴打他人/)
  await expect.poll(size).toBe(2 * normal)
  for (const viewport of [{ width: 1280, height: 720 }, { width: 1440, height: 900 }]) {
    await desk.page.setViewportSize(viewport)
    for (const path of AT_200) {
      await desk.goto(path)
      await expect(desk.page.locator('#main h1')).toHaveCount(1)
      await expect(desk.page.locator('#main .loading')).toHaveCount(0)
      const beyond = await desk.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(beyond, `${path} at ${viewport.width} px is as wide as its window`).toBeLessThanOrEqual(0)
    }
  }
})
