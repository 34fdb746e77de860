import type { Page } from '@playwright/test'
import { expect } from '../host.ts'

/** The entry that most walks go to. */
export const BEATING = { path: '/legal-basis/0095', title: '殴打他人' } as const

/** Waits until the page with this title is there. */
export async function titled(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page).toHaveTitle(title)
}

/** The address without the origin: `/legal-basis/0095?act=2025-12-31`. */
export function addressOf(page: Page): string {
  const { pathname, search, hash } = new URL(page.url())
  return decodeURIComponent(pathname + search + hash)
}

/** Waits for this address. */
export async function arriveAt(page: Page, address: string): Promise<void> {
  await expect.poll(() => addressOf(page)).toBe(address)
}
