import type { Page } from '@playwright/test'
import { routeFor } from '../../../src/ui/router/match.ts'
import { NOT_FOUND, ROUTES } from '../../../src/ui/router/routes.ts'
import { expect, test } from '../host.ts'
import type { Desk } from '../host.ts'
import { BEATING } from '../steps/pages.ts'
import { homeSearch } from '../steps/search.ts'
import { dialogOf } from './dialogs.ts'
import { scan, THEMES } from './scan.ts'

/** The router's own table: a new route is scanned without anybody having to think of it. */
const TABLE = [...ROUTES, NOT_FOUND]

/** Pages that look different from their route's sample. */
const ALSO = [
  '/command-room/routine/handover-commander',
  '/command-room/chapters/four-timely',
  '/safety-reminders/34',
  '/field-guide/002',
  '/legal-basis/0095?act=2025-12-31',
  '/legal-basis/9999',
  '/law/治安管理处罚法/999',
]

test.describe.configure({ timeout: 180_000 })
test.use({ contextOptions: { reducedMotion: 'reduce' } })

async function settled(page: Page): Promise<void> {
  await expect(page.locator('#main h1')).toHaveCount(1)
  await expect(page.locator('#main .loading')).toHaveCount(0)
}

/** Visits every route, does what is to be done there, and scans it; every route of the table must have been reached. */
async function scanAll(desk: Desk, state: string, prepare: (route: string) => Promise<void>): Promise<void> {
  const { page } = desk
  const scanned = new Set<string>()
  const found: string[] = []
  for (const { id, sample } of TABLE) {
    await desk.goto(sample)
    await settled(page)
    await prepare(id)
    found.push(...(await scan(page, `${id} ${state}`)))
    scanned.add(routeFor(new URL(page.url()).pathname).route.id)
  }
  expect(found).toEqual([])
  expect([...scanned].sort(), 'every route has been scanned').toEqual(TABLE.map(({ id }) => id).sort())
}

test('every route is fit for everybody on a fresh folder, with nothing found', async ({ desk }) => {
  await scanAll(desk, 'empty', async (route) => {
    if (route !== 'home') return
    await homeSearch(desk.page).field.fill('魑魅魍魉')
    await expect(desk.page.getByText('没有找到')).toBeVisible()
  })
})

test('every route is fit for everybody with data', async ({ desk }) => {
  const { page } = desk
  await desk.goto(BEATING.path)
  await page.getByRole('button', { name: '存书签' }).click()
  await page.getByRole('textbox', { name: '我的笔记' }).fill('先看现场视频。')
  await expect(page.getByText('已保存')).toBeVisible()
  await scanAll(desk, 'with data', async (route) => {
    if (route !== 'home') return
    await expect(page.getByRole('region', { name: '书签' }).getByRole('link', { name: BEATING.title })).toBeVisible()
    await homeSearch(page).field.fill('醉酒')
    await expect(homeSearch(page).lines.first()).toBeVisible()
  })
  desk.tolerate(/40[04]/)
  const found: string[] = []
  for (const address of ALSO) {
    await desk.goto(address)
    await settled(page)
    found.push(...(await scan(page, address)))
  }
  expect(found).toEqual([])
})

test('every route is fit for everybody with its dialog open', async ({ desk }) => {
  await scanAll(desk, 'with its dialog', (route) => dialogOf(route)(desk.page))
})

test('the scan finds what it looks for, in each theme', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/settings')
  await settled(page)
  await page.evaluate(() => {
    const pale = Object.assign(document.createElement('p'), { textContent: '几乎看不见的一行字' })
    // Set through the object model, which the policy allows.
    pale.style.setProperty('color', 'color-mix(in srgb, currentColor 12%, transparent)')
    document.querySelector('#main')?.append(document.createElement('button'), pale)
  })
  const found = await scan(page, 'planted')
  for (const theme of THEMES) {
    for (const rule of ['button-name', 'color-contrast']) expect(found.join('\n')).toContain(`planted, ${theme}: ${rule}: `)
  }
})
