import Database from 'better-sqlite3'
import { Index } from 'flexsearch'
import type { Edition } from '../../src/contract/edition.ts'

/** Answers a query with the ids of the entries that hold it. */
export interface Peer {
  readonly name: string
  search(text: string): readonly string[]
}

interface Flat {
  readonly id: string
  readonly text: string
}

/** Every entry as one text: what all peers index. */
export function flatten(edition: Edition): Flat[] {
  return edition.entries.map((entry) => ({
    id: entry.id,
    text: JSON.stringify(entry, (key, value: unknown) =>
      key === 'html' || key === 'id' || key === 'version' || key === 'searchOnly' ? undefined : value,
    ).replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, ' '),
  }))
}

const bigrams = (text: string): string[] =>
  text.split(' ').flatMap((run) => (run.length < 2 ? [run] : [...run].slice(1).map((_, index) => run.slice(index, index + 2))))

/** SQLite FTS5 over pre-split bigrams, a quoted phrase per query. */
export function fts5(entries: readonly Flat[]): Peer {
  const database = new Database(':memory:')
  database.exec(`CREATE VIRTUAL TABLE entry USING fts5(body, content='', prefix='1', tokenize="unicode61 remove_diacritics 0")`)
  const insert = database.prepare('INSERT INTO entry(rowid, body) VALUES (?, ?)')
  database.transaction(() => {
    for (const [row, { text }] of entries.entries()) insert.run(row, bigrams(text).join(' '))
  })()
  const select = database.prepare('SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY rank LIMIT 20')
  return {
    name: 'FTS5 over bigrams',
    search(text) {
      const terms = bigrams(text.replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, ' ').trim())
      if (terms.length === 0 || terms[0] === '') return []
      const phrase = `"${terms.join(' ')}"${text.length === 1 ? '*' : ''}`
      return (select.all(phrase) as { rowid: number }[]).map(({ rowid }) => entries[rowid]?.id ?? '')
    },
  }
}

/** FlexSearch, indexing bigrams. */
export function flexsearch(entries: readonly Flat[]): Peer {
  const index = new Index({ tokenize: 'strict', encode: (text: string) => bigrams(text) })
  for (const [row, { text }] of entries.entries()) index.add(row, text)
  return { name: 'FlexSearch', search: (text) => index.search(text, 20).map((row) => entries[Number(row)]?.id ?? '') }
}

/** The plain scan over every text. */
export function plainScan(entries: readonly Flat[]): Peer {
  return { name: 'plain scan', search: (text) => entries.filter((entry) => entry.text.includes(text)).map(({ id }) => id) }
}
