import type { Page } from '@playwright/test'
import { expect } from '../host.ts'
import { openPalette } from '../steps/search.ts'

/** Opens what floats over a page and waits until it is all there. */
export type Opener = (page: Page) => Promise<void>

async function palette(page: Page): Promise<void> {
  const { field, lines } = await openPalette(page)
  await field.fill('醉酒')
  await expect(lines.first()).toBeVisible()
}

async function nothingFound(page: Page): Promise<void> {
  const { field, dialog } = await openPalette(page)
  await field.fill('魑魅魍魉')
  await expect(dialog.getByText('没有找到')).toBeVisible()
}

async function help(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '键盘' })).toBeVisible()
}

async function actDate(page: Page): Promise<void> {
  await page.getByRole('button', { name: /行为时/ }).click()
  await expect(page.getByRole('dialog', { name: '选择行为时' }).getByRole('grid')).toBeVisible()
}

async function copyMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /复制依据/ }).click()
  await expect(page.getByRole('menu').getByRole('menuitem')).toHaveCount(4)
}

/** By route id; the palette opens over every other route. */
const OWN: Readonly<Record<string, Opener>> = {
  home: actDate,
  laws: help,
  provision: copyMenu,
  settings: nothingFound,
  'legal-basis': actDate,
  'legal-basis-entry': copyMenu,
  'field-guide-entry': copyMenu,
  'command-room-entry': copyMenu,
}

/** The dialog that belongs to a route. */
export function dialogOf(route: string): Opener {
  return OWN[route] ?? palette
}
