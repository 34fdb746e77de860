import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition } from '../contract/edition.ts'

/**
 * The edition that was built with the application, `edition.json` in the output folder. It was
 * validated when it was built and is not validated again at every start.
 */
export async function readBundledEdition(out: string): Promise<Edition> {
  return JSON.parse(await readFile(join(out, 'edition.json'), 'utf8')) as Edition
}
