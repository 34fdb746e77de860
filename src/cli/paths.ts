import { join } from 'node:path'

/** The folder of the checkout, where package.json is. */
export const ROOT = join(import.meta.dirname, '..', '..')
export const HANDBOOKS_FOLDER = join(ROOT, 'handbooks')
export const OUT = join(ROOT, 'out')
