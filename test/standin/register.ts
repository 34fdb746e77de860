/**
 * `node --import test/standin/register.ts out/main/main.js --data=DIR` runs the untouched built main
 * bundle: `electron` is this folder's module, and node:crypto keeps only what Electron's has.
 */
import { registerHooks } from 'node:module'
import { limitCrypto } from './crypto.ts'
import { connect } from './link.ts'

const electron = new URL('electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
})
limitCrypto()
connect()
