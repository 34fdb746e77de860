import { defineConfig } from '@playwright/test'
import type { PlaywrightTestConfig } from '@playwright/test'
import type { HostOptions } from './e2e/host.ts'
import { findElectron } from '../src/cli/electronRuntime.ts'
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts'

const electron = findElectron(process.env)

/**
 * Specs that have not been seen to pass on a quiet machine since sign-in and the board came. They are not
 * part of the gate until they have; `npm run test:e2e:all` runs them with the rest.
 */
const UNSETTLED = [
  'axe/routes',
  'resilience/*',
  'search/reasons',
  ...['actDate', 'appearance', 'board', 'copy', 'find', 'handbooks', 'kept', 'keyboard', 'sign-in'].map((walk) => `walks/${walk}`),
].map((spec) => `**/e2e/${spec}.spec.ts`)
const left = process.env['FENGCE_E2E'] === 'all' ? [] : UNSETTLED

const config: PlaywrightTestConfig<HostOptions> = {
  testDir: 'e2e',
  outputDir: '../node_modules/.cache/test-results',
  // Two cores: one worker is faster than two.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./skipReasons.ts'], ['json', { outputFile: '../node_modules/.cache/reports/playwright.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: chromiumPath(),
      args: [...CHROMIUM_ARGS],
    },
  },
  projects: [
    // Walks run on both hosts; everything else on HTTP only.
    { name: 'http', testIgnore: ['**/e2e/shell/**', ...left], use: { host: 'http' } },
    { name: 'shell', testMatch: ['**/e2e/walks/**/*.spec.ts', '**/e2e/shell/**/*.spec.ts'], testIgnore: left, use: { host: 'shell' } },
    { name: 'electron', testMatch: '**/e2e/walks/**/*.spec.ts', testIgnore: left, use: { host: 'electron', electronRuntime: 'path' in electron ? electron.path : electron.missing } },
  ],
}
export default defineConfig<HostOptions>(config)
