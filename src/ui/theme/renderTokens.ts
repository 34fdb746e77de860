import { THEMES } from './tokens.ts'
import type { Palette, ThemeName } from './tokens.ts'

function block(selector: string, palette: Palette, scheme: 'light' | 'dark', indent = ''): string {
  const lines = Object.entries(palette).map(([token, colour]) => `${indent}  --${token}: ${colour};`)
  return [`${indent}${selector} {`, `${indent}  color-scheme: ${scheme};`, ...lines, `${indent}}`].join('\n')
}

const chosen = (theme: ThemeName): string => `:root[data-theme='${theme}']`
const BY_SYSTEM = `:root:not([data-theme='light'], [data-theme='dark'], [data-theme='contrast'])`

/** tokens.css as it must read; `npx vitest -u` on test/unit/ui writes it. */
export function renderTokens(): string {
  return `${[
    '/* Written from tokens.ts: change the table there, then run the tests with -u. */',
    block(':root', THEMES.light, 'light'),
    `@media (prefers-color-scheme: dark) {\n${block(BY_SYSTEM, THEMES.dark, 'dark', '  ')}\n}`,
    `@media (prefers-contrast: more) {\n${block(BY_SYSTEM, THEMES.contrast, 'light', '  ')}\n}`,
    block(chosen('dark'), THEMES.dark, 'dark'),
    block(chosen('contrast'), THEMES.contrast, 'light'),
  ].join('\n\n')}\n`
}
