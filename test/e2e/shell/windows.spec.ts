import { expect, test } from './shellTest.ts'

test('a second start ends at once and brings the first window to the front', async ({ shell }) => {
  const [window] = shell.windows.shown
  await shell.ask('minimize', { window: window?.id ?? 0 })
  expect((await shell.startAgain()).code).toBe(0)
  await expect.poll(() => window?.acts.slice(-2)).toEqual(['restore', 'focus'])
  expect(shell.windows.shown).toHaveLength(1)
})

test('the menu opens a second desk and prints the window it was asked from', async ({ shell }) => {
  await shell.ask('menu', { labels: ['文件', '再开一个窗口'], window: null })
  const second = await shell.windows.loaded(1)
  await expect(second.page.locator('#main')).toContainText('社区警务队工作手册')
  await shell.ask('menu', { labels: ['文件', '打印'], window: second.id })
  await expect.poll(() => second.acts).toContain('print')
  expect(shell.windows.shown[0]?.acts).not.toContain('print')
})

test('closing one of two windows leaves the other alive', async ({ desk, shell }) => {
  await shell.ask('menu', { labels: ['文件', '再开一个窗口'], window: null })
  const second = await shell.windows.loaded(1)
  await second.page.close()
  await desk.goto('/legal-basis/0095')
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('quitting from the menu closes everything and frees the folder', async ({ shell, dataDir, startHost }) => {
  await shell.ask('menu', { labels: ['文件', '退出'], window: null })
  expect((await shell.ended).code).toBe(0)
  const next = await startHost(dataDir)
  expect((await next.stop()).code).toBe(0)
})
