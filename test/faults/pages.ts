import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A page for a host that is only asked for its operations. */
export function builtPages(): string {
  const pages = mkdtempSync(join(tmpdir(), 'fengce-pages-'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>枫册</title>')
  return pages
}
