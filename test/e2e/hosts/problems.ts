import type { BrowserContext } from '@playwright/test'

/** What a person would not see and we must: errors on the console, uncaught ones, violations of the policy. */
export interface Problems {
  readonly report: (problem: string) => void
  /** A problem that this test brings about on purpose. */
  readonly tolerate: (pattern: RegExp) => void
  /** What was met and not tolerated. */
  found(): readonly string[]
  watch(context: BrowserContext): Promise<void>
}

const VIOLATION = 'content security policy violated:'

function announceViolations(mark: string): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(mark, event.violatedDirective, event.blockedURI, event.sourceFile, event.sample)
  })
}

export function collectProblems(): Problems {
  const problems: string[] = []
  const tolerated: RegExp[] = []
  return {
    report: (problem) => void problems.push(problem),
    tolerate: (pattern) => void tolerated.push(pattern),
    found: () => problems.filter((problem) => !tolerated.some((pattern) => pattern.test(problem))),
    async watch(context) {
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => void problems.push(`uncaught: ${error.error().stack ?? error.error().message}`))
      await context.addInitScript(announceViolations, VIOLATION)
    },
  }
}
