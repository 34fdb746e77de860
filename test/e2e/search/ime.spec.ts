import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test'
import { expect, test } from '../host.ts'
import { BEATING, addressOf, titled } from '../steps/pages.ts'
import { homeSearch, openPalette } from '../steps/search.ts'

/** The key code of every key press that an input method has taken for itself. */
const TAKEN = 229
const ENTER = 13

/** Types with an input method: letters under way, Enter on a candidate, the chosen characters. */
class InputMethod {
  readonly #session: CDPSession

  constructor(session: CDPSession) {
    this.#session = session
  }

  static async on(context: BrowserContext, page: Page): Promise<InputMethod> {
    return new InputMethod(await context.newCDPSession(page))
  }

  async compose(letters: string): Promise<void> {
    await this.#session.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length })
  }

  async enter(keyCode: number): Promise<void> {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: keyCode }
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }

  async commit(characters: string): Promise<void> {
    await this.#session.send('Input.insertText', { text: characters })
  }
}

/** Writes 打架 after what stands in the field; every Enter on the way belongs to the input method. */
async function confirmCandidate(method: InputMethod, field: Locator, before: string): Promise<void> {
  await method.compose("da'jia")
  await expect(field).toHaveValue(`${before}da'jia`)
  await method.enter(TAKEN)
  await method.enter(ENTER)
  await expect(field).toHaveValue(`${before}da'jia`)
  await method.commit('打架')
  await expect(field).toHaveValue(`${before}打架`)
}

test('in the home search, Enter on a candidate opens nothing; the next Enter does', async ({ context, desk }) => {
  const { page } = desk
  const search = homeSearch(page)
  const method = await InputMethod.on(context, page)
  await expect(search.field).toBeFocused()
  await confirmCandidate(method, search.field, '')
  await expect(search.active).toContainText(BEATING.title)
  expect(addressOf(page)).toBe('/')
  await page.keyboard.press('Enter')
  await titled(page, /^殴打他人/)
})

test('in the palette, over results that are already there, too', async ({ context, desk }) => {
  const { page } = desk
  await desk.goto('/settings')
  const search = await openPalette(page)
  const method = await InputMethod.on(context, page)
  await search.field.fill('案 ')
  await page.keyboard.type('盗窃')
  await expect(search.active).toContainText('盗窃')
  // The composition stands behind a result that Enter would open.
  await confirmCandidate(method, search.field, '案 盗窃')
  await expect(search.dialog).toBeVisible()
  expect(addressOf(page)).toBe('/settings')
  await search.field.fill('案 打架')
  await expect(search.active).toContainText(BEATING.title)
  await page.keyboard.press('Enter')
  await titled(page, /^殴打他人/)
})

test('while a word is composed nothing is asked, and Escape and the arrows stay with the input method', async ({ context, desk }) => {
  const { page } = desk
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/rpc/search/query')) asked.push(request.postData() ?? '')
  })
  const search = homeSearch(page)
  const method = await InputMethod.on(context, page)
  await search.field.fill('盗窃')
  await expect(search.active).toHaveAttribute('id', /legal-basis/)
  const first = await search.active.getAttribute('id')
  await method.compose('da')
  await method.compose("da'jia")
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(search.active).toHaveAttribute('id', first ?? '')
  await method.commit('打架')
  await expect.poll(() => asked.at(-1)).toContain('打架')
  expect(asked.join('\n')).not.toMatch(/da/)
})

test('in the filter of the contents, Enter on a candidate opens nothing', async ({ context, desk }) => {
  const { page } = desk
  await desk.goto('/field-guide')
  const filter = page.getByRole('searchbox', { name: '筛选目录' })
  await filter.focus()
  const method = await InputMethod.on(context, page)
  await method.compose('ouda')
  await method.enter(TAKEN)
  await method.enter(ENTER)
  await method.commit('互殴')
  await expect(filter).toHaveValue(/互殴/)
  await expect(page.getByRole('navigation', { name: '目录' }).locator('a:visible')).toHaveCount(1)
  expect(addressOf(page)).toBe('/field-guide')
  await page.keyboard.press('Enter')
  await expect.poll(() => addressOf(page)).toMatch(/^\/field-guide\/\d{3}$/)
})
