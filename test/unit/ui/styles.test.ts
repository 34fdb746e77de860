import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'

/** Rules for paper stand together and change what other sheets have defined. */
const ON_PAPER = /print\.css$/

/** The classes a sheet styles for themselves (`.facts {`, `.facts:hover {`), not inside of others. */
function classesOf(sheet: string): string[] {
  const rules = readFileSync(sheet, 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const selectors = [...rules.matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) => list.split(','))
  return selectors.flatMap((selector) => /^\s*\.([\w-]+)(?:[:[.][^\s]*)?\s*$/.exec(selector)?.[1] ?? [])
}

test('a class belongs to one folder: every page’s sheet stays once it has been loaded', () => {
  const sheets = globSync('src/ui/**/*.css').filter((sheet) => !ON_PAPER.test(sheet))
  expect(sheets.length).toBeGreaterThan(50)
  const owners = new Map<string, Set<string>>()
  for (const sheet of sheets) {
    for (const name of classesOf(sheet)) owners.set(name, (owners.get(name) ?? new Set()).add(dirname(sheet)))
  }
  expect([...owners].filter(([, folders]) => folders.size > 1).map(([name, folders]) => `.${name}: ${[...folders].join(', ')}`)).toEqual([])
})
