import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { checkLayers } from './cruise.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Files git lists or would list, so that a check that saw nothing cannot pass. */
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'electron'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file))

const report = await checkLayers(ROOT)
for (const { rule, from, to } of report.violations) console.error(`${rule}: ${from} → ${to}`)
if (report.files < listed.length) {
  console.error(`The layer check saw ${report.files} files, git lists ${listed.length}.`)
  process.exitCode = 1
}
if (report.violations.length > 0) process.exitCode = 1
console.log(`layers: ${report.files} files, ${report.violations.length} violations`)
