import type { Page } from '@playwright/test'
import { expect } from '../host.ts'
import { openPalette } from './search.ts'

/**
 * What is on the clipboard, read the way a person does: pasted into a field. (Reading it through the
 * browser's own interface is a permission the product denies.) Leaves the page as it was.
 */
export async function pasted(page: Page): Promise<string> {
  const { dialog, field } = await openPalette(page)
  await page.keyboard.press('Control+v')
  const text = await field.inputValue()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return text
}
