import type { Settings } from '../../contract/desk.ts'
import { keep, kept } from '../client/storage.ts'

/** Also read by public/first-paint.js before the page's script runs. */
const KEY = 'fengce:appearance'
const THEME_CHOICES: readonly Settings['theme'][] = ['system', 'light', 'dark', 'contrast']

/** The sizes a desk can choose, per cent of normal; base.css has one rule for each. */
export const FONT_SIZES: readonly number[] = [100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200]

/** The appearance without anybody's choice. (The contract's value would bring its schemas into the page.) */
export const PLAIN_SETTINGS: Settings = { theme: 'system', fontSize: 100 }

/** The nearest size there is a rule for. */
export function nearestSize(fontSize: number): number {
  return Math.min(200, Math.max(100, Math.round(fontSize / 10) * 10))
}

/** The appearance this browser showed last; plain when it never did. */
export function cachedAppearance(): Settings {
  const value = kept(KEY)
  if (typeof value !== 'object' || value === null || !('theme' in value) || !('fontSize' in value)) return PLAIN_SETTINGS
  const theme = THEME_CHOICES.find((each) => each === value.theme) ?? 'system'
  return { theme, fontSize: nearestSize(Number(value.fontSize) || 100) }
}

/** Shows an appearance at once and keeps it for the next first paint. */
export function showAppearance(settings: Settings): void {
  const { dataset } = document.documentElement
  dataset['theme'] = settings.theme
  dataset['font'] = String(nearestSize(settings.fontSize))
  keep(KEY, settings)
}
