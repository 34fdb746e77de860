import { expect, test } from './shellTest.ts'

const ELSEWHERE = 'https://example.com/'

test('a page cannot navigate away, and stays alive when it tries', async ({ desk }) => {
  const before = desk.page.url()
  const refused = desk.page.waitForEvent('requestfailed', (request) => request.url() === ELSEWHERE)
  await desk.page.evaluate((address) => void (location.href = address), ELSEWHERE)
  await refused
  expect(desk.page.url()).toBe(before)
  await expect(desk.page.locator('#main')).toContainText('执法安全提醒手册')
})

test('a page may navigate among our own addresses', async ({ desk }) => {
  await desk.page.evaluate(() => void (location.href = '/legal-basis/0095'))
  await desk.page.waitForURL('**/legal-basis/0095')
})

for (const [how, open] of [
  ['window.open', (address: string) => void window.open(address)],
  ['a link to a new tab', (address: string) => {
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
    document.body.append(link)
    link.click()
  }],
] as const) {
  test(`${how} opens nothing`, async ({ desk, context }) => {
    const popup = desk.page.waitForEvent('popup')
    await desk.page.evaluate(open, ELSEWHERE)
    const denied = await popup
    await expect.poll(() => denied.isClosed()).toBe(true)
    expect(context.pages()).toHaveLength(1)
  })
}
