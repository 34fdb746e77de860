import type { StandIn } from '../../standin/browser/standIn.ts'
import { test as base } from '../host.ts'

/** Tests of the desktop shell itself; `shell` is the running stand-in under the desk. */
export const test = base.extend<{ shell: StandIn }>({
  shell: async ({ running }, use) => {
    const { shell } = running.current
    if (shell === undefined) throw new Error('tests in shell/ run in the project `shell` only')
    await use(shell)
  },
})

export { expect } from '../host.ts'
