import type { Page } from '@playwright/test'
import { expect } from '../host.ts'

/** Somebody of the walks; nobody of that name exists. */
export interface WalkPerson {
  readonly badge: string
  readonly name: string
  readonly pin: string
}

export const FIRST: WalkPerson = { badge: '010088', name: '示例甲', pin: '739164' }
export const SECOND: WalkPerson = { badge: '020315', name: '示例乙', pin: '620857' }

/** The button in the top bar that says who sits here. */
export function who(page: Page) {
  return page.getByRole('banner').getByRole('button', { name: /未登录|已锁定|示例/ })
}

/** Chooses something in the menu of who sits here. */
export async function inWhoMenu(page: Page, item: string): Promise<void> {
  await who(page).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Fills in a new PIN, twice. */
export async function choosePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('新的 PIN').fill(pin)
  await page.getByLabel('再输一次').fill(pin)
  await page.getByRole('button', { name: '设定并登录' }).click()
}

/** Signs in in the dialog that is open. */
export async function signIn(page: Page, { badge, pin, name }: WalkPerson): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /登录/ })
  await dialog.getByLabel('警号', { exact: true }).fill(badge)
  await dialog.getByLabel('PIN', { exact: true }).fill(pin)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(who(page)).toContainText(name)
}

/** Adds the first person of a fresh station and signs them in. */
export async function becomeFirst(page: Page, person: WalkPerson): Promise<void> {
  await page.getByLabel('警号', { exact: true }).fill(person.badge)
  await page.getByLabel('姓名', { exact: true }).fill(person.name)
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await choosePin(page, person.pin)
  await expect(who(page)).toContainText(person.name)
}
