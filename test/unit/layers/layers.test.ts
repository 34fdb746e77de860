import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkLayers } from '../../layers/cruise.ts'
import { ARROWS } from '../../layers/rules.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
let base = ''

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(base, file)), { recursive: true })
  await writeFile(join(base, file), text)
}

/** The first thing found in a file of each layer; a fresh copy of a tiny tree for every case. */
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'fengce-layers-'))
  await symlink(join(ROOT, 'node_modules'), join(base, 'node_modules'))
  await cp(join(ROOT, 'package.json'), join(base, 'package.json'))
  for (const layer of Object.keys(ARROWS)) await plant(`${layer}/thing.ts`, 'export const thing: number = 1\nexport type Thing = number\n')
  await plant('src/store/ports.ts', 'export type Port = number\n')
})
afterAll(() => rm(base, { recursive: true, force: true }))

const planted: readonly { file: string; text: string; rule: string }[] = [
  { file: 'src/contract/bad.ts', text: "import { thing } from '../core/thing.ts'\nexport const a = thing", rule: 'arrow-from-src-contract' },
  { file: 'src/core/bad.ts', text: "import type { Thing } from '../app/thing.ts'\nexport type A = Thing", rule: 'arrow-from-src-core' },
  { file: 'src/content/bad.ts', text: "export const a = import('../store/thing.ts')", rule: 'arrow-from-src-content' },
  { file: 'src/store/bad.ts', text: "export { thing } from '../content/thing.ts'", rule: 'arrow-from-src-store' },
  { file: 'src/app/bad.ts', text: "import { thing } from '../server/thing.ts'\nexport const a = thing", rule: 'arrow-from-src-app' },
  { file: 'src/server/bad.ts', text: "import type { Thing } from '../../electron/thing.ts'\nexport type A = Thing", rule: 'arrow-from-src-server' },
  { file: 'src/cli/bad.ts', text: "import { thing } from '../store/thing.ts'\nexport const a = thing", rule: 'arrow-from-src-cli' },
  { file: 'src/ui/bad.tsx', text: "import type { Thing } from '../app/thing.ts'\nexport type A = Thing", rule: 'arrow-from-src-ui' },
  { file: 'electron/bad.ts', text: "export const a = import('../src/ui/thing.ts')", rule: 'arrow-from-electron' },
  { file: 'src/core/clock.ts', text: "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", rule: 'node-in-src-core' },
  { file: 'src/core/view.ts', text: "import { createElement } from 'react'\nexport const a = createElement", rule: 'package-in-src-core' },
  { file: 'src/contract/yaml.ts', text: "import { parse } from 'yaml'\nexport const a = parse", rule: 'package-in-src-contract' },
  { file: 'src/ui/rpc.ts', text: "import { createORPCClient } from '@orpc/client'\nexport const a = createORPCClient", rule: 'orpc-outside-its-doors' },
  { file: 'src/app/rows.ts', text: "import { thing } from '../store/thing.ts'\nexport const a = thing", rule: 'store-behind-its-ports' },
  { file: 'src/server/shell.ts', text: "import type { App } from 'electron'\nexport type A = App", rule: 'electron-in-electron' },
  { file: 'src/core/lost.ts', text: "import { a } from './nowhere.ts'\nexport const b = a", rule: 'unresolved' },
]

describe('The layer check', () => {
  test('finds nothing in a tree where every arrow is allowed, and sees every file', async () => {
    const report = await checkLayers(base)
    expect(report.violations).toEqual([])
    expect(report.files).toBe(Object.keys(ARROWS).length + 1)
  })

  test('names every planted violation, of type imports and import() too', async () => {
    for (const { file, text } of planted) await plant(file, text)
    const { violations } = await checkLayers(base)
    for (const { file, rule } of planted) {
      expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule), file).toContain(rule)
      await rm(join(base, file))
    }
  })

  test('names a circle of plain imports, and lets a lazily loaded module import its loader', async () => {
    await plant('src/core/circle.ts', "import { b } from './round.ts'\nexport const a: number = b")
    await plant('src/core/round.ts', "import { a } from './circle.ts'\nexport const b: number = a")
    await plant('src/ui/table.ts', "export const load = () => import('./page.ts')\nexport const name = 'table'")
    await plant('src/ui/page.ts', "import { name } from './table.ts'\nexport const page = name")
    const { violations } = await checkLayers(base)
    expect(violations.map(({ rule }) => rule)).toEqual(['circle'])
    expect(violations[0]?.from).toMatch(/^src\/core\/(?:circle|round)\.ts$/)
    for (const file of ['src/core/circle.ts', 'src/core/round.ts', 'src/ui/table.ts', 'src/ui/page.ts']) await rm(join(base, file))
  })

  test('has a rule for every folder of code that git lists', () => {
    const folders = execFileSync('git', ['ls-files', 'src', 'electron'], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => (file.startsWith('electron/') ? 'electron' : file.split('/').slice(0, 2).join('/')))
    expect([...new Set(folders)].filter((folder) => !(folder in ARROWS))).toEqual([])
  })
})
