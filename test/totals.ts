import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Prints what vitest and Playwright counted in the last run, and one closing line over both. */
const REPORTS = join(import.meta.dirname, '..', 'node_modules', '.cache', 'reports')

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

function read(name: string): unknown {
  const file = join(REPORTS, name)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly success: boolean
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number }
  readonly errors: readonly unknown[]
}

function unitCount(report: VitestReport | null): Count | null {
  if (report === null) return null
  return {
    passed: report.numPassedTests,
    // A file that could not even be loaded has no failed test of its own.
    failed: report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function e2eCount(report: PlaywrightReport | null): Count | null {
  if (report === null) return null
  const { stats, errors } = report
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  }
}

const unit = unitCount(read('vitest.json') as VitestReport | null)
const e2e = e2eCount(read('playwright.json') as PlaywrightReport | null)

const line = (name: string, count: Count | null): string =>
  count === null ? `${name}: did not run` : `${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`
console.log(line('vitest', unit))
console.log(line('playwright', e2e))
const counts = [unit, e2e].filter((count) => count !== null)
const missing = 2 - counts.length
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0)
if (missing > 0) process.exitCode = 1
console.log(`${sum('passed')} passed, ${sum('failed') + missing} failed, ${sum('skipped')} skipped`)
