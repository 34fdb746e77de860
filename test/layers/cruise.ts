import { cruise } from 'dependency-cruiser'
import type { ICruiseResult } from 'dependency-cruiser'
import { rules } from './rules.ts'

/** An arrow that must not be. */
export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

/** What the check saw and what it found. */
export interface LayerReport {
  readonly files: number
  readonly violations: readonly Violation[]
}

/**
 * Follows every import below `base` (type imports and `import()` too) and holds it against the rules.
 * TypeScript 7 has no compiler API, so the parser is swc; with the default parser nothing would be seen.
 */
export async function checkLayers(base: string): Promise<LayerReport> {
  const { output } = await cruise(['src', 'electron'], {
    baseDir: base,
    parser: 'swc',
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: rules },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'tsconfig\\.json$' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.css', '.mjs', '.js', '.json'], conditionNames: ['import', 'node', 'default', 'types'] , exportsFields: ['exports'] },
  })
  const { modules, summary } = output as ICruiseResult
  return {
    files: modules.filter((module) => /^(?:src|electron)\/.*\.tsx?$/.test(module.source)).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
