import { defineConfig } from 'vitest/config'

/** Unit tests and integration tests (real SQLite, real HTTP). End-to-end tests are Playwright's. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  define: { __CONTRACT_HASH__: JSON.stringify('test') },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/integration/**/*.test.ts'],
    // A test waits for what it waits for; these only end one that hangs, on a machine however busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/reports/vitest.json' }]],
  },
})
