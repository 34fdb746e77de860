import type { BrowserContext } from '@playwright/test'
import { toBrowser } from './address.ts'

/** Playwright's name of a permission → Electron's. Full screen is asked about but cannot be enforced here. */
export const PERMISSIONS = {
  'clipboard-write': 'clipboard-sanitized-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'midi-sysex': 'midiSysex',
} as const

/** Grants an origin of the browser context exactly what the product's handlers grant; everything else is refused there. */
export async function applyPermissions(
  context: BrowserContext,
  origin: string,
  decide: (permission: string, url: string) => Promise<{ readonly request: boolean; readonly check: boolean }>,
): Promise<void> {
  const granted: string[] = []
  for (const [name, electron] of Object.entries(PERMISSIONS)) {
    const { request, check } = await decide(electron, `${origin}/`)
    if (request && check) granted.push(name)
  }
  await context.grantPermissions(granted, { origin: toBrowser(origin) })
}
