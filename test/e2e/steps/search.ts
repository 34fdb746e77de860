import type { Locator, Page } from '@playwright/test'
import { expect } from '../host.ts'

/** A search as a person has it before them: the field, and the lines below it. */
export interface SearchOnScreen {
  readonly field: Locator
  readonly lines: Locator
  /** The line that Enter would open. */
  readonly active: Locator
}

function searchIn(place: Locator): SearchOnScreen {
  return {
    field: place.getByRole('combobox', { name: '检索' }),
    lines: place.getByRole('option'),
    active: place.getByRole('option', { selected: true }),
  }
}

/** The search that has the focus on the home page. */
export function homeSearch(page: Page): SearchOnScreen {
  return searchIn(page.getByRole('search'))
}

/** The dialog of the search palette, open or not. */
export function palette(page: Page): SearchOnScreen & { readonly dialog: Locator } {
  const dialog = page.getByRole('dialog', { name: '检索' })
  return { dialog, ...searchIn(dialog) }
}

/** Opens the palette by its key and waits until it can be typed in. */
export async function openPalette(page: Page): Promise<ReturnType<typeof palette>> {
  await page.keyboard.press('Control+k')
  const search = palette(page)
  await expect(search.field).toBeFocused()
  return search
}

/** The lines of the entries (not the articles and laws above them), best first. */
export function entryLines(search: SearchOnScreen): Locator {
  return search.lines.filter({ hasNot: search.field.page().getByText('看条文和据此的条目') })
}
