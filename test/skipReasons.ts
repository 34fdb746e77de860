import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Says at the end why tests were skipped, and how many for each reason: a skipped host must not pass unseen. */
export default class SkipReasons implements Reporter {
  readonly #counts = new Map<string, number>()

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return
    const reason = [...test.annotations, ...result.annotations].find((each) => each.type === 'skip')?.description ?? 'no reason given'
    const line = `${test.parent.project()?.name ?? ''}: ${reason}`
    this.#counts.set(line, (this.#counts.get(line) ?? 0) + 1)
  }

  onEnd(): void {
    for (const [line, count] of this.#counts) console.log(`  skipped ${count} × ${line}`)
  }
}
