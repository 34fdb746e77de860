import type { IForbiddenRuleType } from 'dependency-cruiser'

/** What each layer may import besides itself; everything else is an arrow that must not be. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'src/contract': [],
  'src/core': ['src/contract'],
  'src/content': ['src/contract', 'src/core'],
  'src/store': ['src/contract', 'src/core'],
  'src/app': ['src/contract', 'src/core', 'src/content', 'src/store'],
  'src/server': ['src/contract', 'src/core', 'src/app'],
  'src/cli': ['src/contract', 'src/core', 'src/content', 'src/app', 'src/server'],
  'src/ui': ['src/contract', 'src/core'],
  electron: ['src/contract', 'src/core', 'src/app'],
}

/** The packages a layer may use; a layer that is not listed may use any. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'src/contract': ['zod', '@orpc/contract'],
  'src/core': ['zod', 'minisearch', '@internationalized/date'],
}

/** The only places that know oRPC: the contract, the router, and one transport file per host and desk. */
export const ORPC = ['^src/contract/', '^src/app/router/', '^src/server/rpc\\.ts$', '^electron/rpc\\.ts$', '^src/ui/client/transport\\.ts$']

const NODE_FREE = ['src/contract', 'src/core', 'src/ui']

/** dependency-cruiser's rules, made from the tables above. */
export const rules: IForbiddenRuleType[] = [
  ...Object.entries(ARROWS).map(([layer, allowed]) => ({
    name: `arrow-from-${layer.replace('/', '-')}`,
    severity: 'error' as const,
    from: { path: `^${layer}/` },
    to: { path: '^(?:src|electron|test)/', pathNot: [layer, ...allowed].map((each) => `^${each}/`) },
  })),
  ...Object.entries(PACKAGES).map(([layer, packages]) => ({
    name: `package-in-${layer.replace('/', '-')}`,
    severity: 'error' as const,
    from: { path: `^${layer}/` },
    to: { path: '(?:^|/)node_modules/', pathNot: packages.map((each) => `(?:^|/)node_modules/${each}/`) },
  })),
  ...NODE_FREE.map((layer) => ({
    name: `node-in-${layer.replace('/', '-')}`,
    severity: 'error' as const,
    from: { path: `^${layer}/` },
    to: { dependencyTypes: ['core' as const] },
  })),
  {
    name: 'orpc-outside-its-doors',
    severity: 'error',
    from: { path: '^(?:src|electron)/', pathNot: ORPC },
    to: { path: '(?:^|/)node_modules/@orpc/' },
  },
  {
    name: 'store-behind-its-ports',
    severity: 'error',
    from: { path: '^src/app/' },
    to: { path: '^src/store/', pathNot: ['^src/store/ports\\.ts$', '^src/store/open\\.ts$'] },
  },
  {
    name: 'electron-in-electron',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '(?:^|/)node_modules/electron/' },
  },
  // A page that is loaded when it is opened may link back to the table that loads it; a circle of plain imports may not.
  {
    name: 'circle',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
  },
  { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
]
