import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const THEMES = ['light', 'dark', 'contrast'] as const

/** Of a long list of rows made alike the first ones are scanned; all of them, in three themes, take a minute. */
const ALIKE = ['.contents-item:nth-child(n + 9)', '.laws-table tbody tr:nth-child(n + 9)']

const GRAVE = new Set(['serious', 'critical'])

/** The serious and critical findings of the page as it is, one line each: rule, what is wrong, where. */
async function findings(page: Page): Promise<string[]> {
  // Legacy mode: without it every scan opens a second page to put frames together, and there are none.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  for (const rows of ALIKE) builder.exclude(rows)
  const { violations } = await builder.analyze()
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`))
}

/** Shows a theme as the settings do, and waits until nothing moves or fades any more. */
async function show(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  }, theme)
}

/** Scans the page in the three themes. What comes back is empty when it may be used by everybody. */
export async function scan(page: Page, what: string): Promise<string[]> {
  const found: string[] = []
  for (const theme of THEMES) {
    await show(page, theme)
    found.push(...(await findings(page)).map((line) => `${what}, ${theme}: ${line}`))
  }
  return found
}
