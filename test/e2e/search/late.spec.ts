import { expect, test } from '../host.ts'
import { BEATING } from '../steps/pages.ts'
import { homeSearch } from '../steps/search.ts'

const QUERY = '**/rpc/search/query'

test('a late answer to an earlier keystroke is dropped', async ({ desk }) => {
  const { page } = desk
  const search = homeSearch(page)
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(QUERY, async (route) => {
    if (route.request().postData()?.includes('赌博') === true) await held
    await route.continue()
  })

  const late = page.waitForResponse((response) => response.request().postData()?.includes('赌博') === true)
  await search.field.fill('赌博')
  await search.field.fill('殴打他人')
  await expect(search.active).toContainText(BEATING.title)
  release()
  await (await late).finished()
  // Two frames later whatever the answer did would be on screen.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await expect(search.active).toContainText(BEATING.title)
  await expect(search.lines.filter({ hasText: '赌博' })).toHaveCount(0)
})

test('an answer to a field that was emptied meanwhile is dropped', async ({ desk }) => {
  const { page } = desk
  const search = homeSearch(page)
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(QUERY, async (route) => {
    await held
    await route.continue()
  })
  const late = page.waitForResponse(QUERY)
  await search.field.fill('赌博')
  await search.field.press('Escape')
  await expect(search.field).toHaveValue('')
  release()
  await (await late).finished()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await expect(search.lines).toHaveCount(0)
})

test('a search that fails says so, and the next keystroke tries again', async ({ desk }) => {
  const { page } = desk
  desk.tolerate(/Failed to load resource|net::ERR/)
  const search = homeSearch(page)
  await page.route(QUERY, (route) => route.abort())
  await search.field.fill('殴打')
  await expect(page.getByRole('alert')).toContainText('连不上枫册的后台')
  await page.unroute(QUERY)
  await search.field.fill('殴打他人')
  await expect(search.active).toContainText(BEATING.title)
  await expect(page.getByRole('alert')).toHaveCount(0)
})
