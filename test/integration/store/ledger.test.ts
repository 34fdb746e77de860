import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { rowHash } from '../../../src/store/ledgerChain.ts'
import type { StoredRow } from '../../../src/store/ledgerChain.ts'
import { at, deskOf, homeStation, open, stranger, tempFolder } from './folders.ts'

const event = (n: number) => ({ kind: 'tick', kindVersion: 1, clientEventId: `e${n}`, body: { n }, at: at(n) })

async function ledgerOf(rows: number) {
  const folder = tempFolder()
  const store = await open(folder)
  const station = await homeStation(store)
  await station.ledger.append(Array.from({ length: rows }, (_, n) => event(n + 1)), deskOf(store).stamp())
  return { ledger: station.ledger, raw: stranger(folder), store }
}

function withoutTriggers(raw: Database): void {
  for (const name of ['ledger_no_update', 'ledger_no_delete', 'ledger_in_order']) raw.exec(`DROP TRIGGER ${name}`)
}

describe('the ledger refuses by itself', () => {
  test('changes, removals and rows out of place', async () => {
    const { raw, ledger } = await ledgerOf(3)
    expect(() => raw.exec("UPDATE ledger SET body = '{}'")).toThrow('append-only')
    expect(() => raw.exec('DELETE FROM ledger WHERE seq = 3')).toThrow('append-only')
    const columns = 'station_id, kind, kind_version, client_event_id, actor_kind, actor_id, desk_id, at, recorded_at, body, prev, hash'
    const copy = (seq: string, id: string) =>
      `INSERT OR REPLACE INTO ledger (seq, ${columns}) SELECT ${seq}, ${columns.replace('client_event_id', id)} FROM ledger WHERE seq = 2`
    expect(() => raw.exec(copy('2', 'client_event_id'))).toThrow('grows at its end')
    expect(() => raw.exec(copy('9', "'new'"))).toThrow('grows at its end')
    expect(await ledger.verify()).toBeNull()
  })
})

describe('verify names the first row that does not hold', () => {
  const plants: [string, string, { seq: number; fault: string }][] = [
    ['a changed body', `UPDATE ledger SET body = '{"n":30}' WHERE seq = 3`, { seq: 3, fault: 'altered' }],
    ['the same body spelt otherwise', `UPDATE ledger SET body = '{"n": 3}' WHERE seq = 3`, { seq: 3, fault: 'altered' }],
    ['a body that is another number of the same value', `UPDATE ledger SET body = '{"n":3.0}' WHERE seq = 3`, { seq: 3, fault: 'altered' }],
    ['another actor', `UPDATE ledger SET actor_kind = 'person', actor_id = '101' WHERE seq = 5`, { seq: 5, fault: 'altered' }],
    ['another time', `UPDATE ledger SET at = '2026-01-01T00:00:00.000Z' WHERE seq = 1`, { seq: 1, fault: 'altered' }],
    ['another hash', `UPDATE ledger SET hash = 'x' WHERE seq = 2`, { seq: 2, fault: 'altered' }],
    ['a removed row', 'DELETE FROM ledger WHERE seq = 4', { seq: 4, fault: 'removed' }],
    ['the first row removed', 'DELETE FROM ledger WHERE seq = 1', { seq: 1, fault: 'removed' }],
    ['the last row removed', 'DELETE FROM ledger WHERE seq = 6', { seq: 6, fault: 'removed' }],
    ['all rows removed', 'DELETE FROM ledger', { seq: 1, fault: 'removed' }],
    [
      'a removed row with the gap closed',
      'DELETE FROM ledger WHERE seq = 3; UPDATE ledger SET seq = -seq WHERE seq > 3; UPDATE ledger SET seq = -seq - 1 WHERE seq < 0',
      { seq: 3, fault: 'removed' },
    ],
    [
      'two rows that changed places',
      'UPDATE ledger SET seq = -2 WHERE seq = 2; UPDATE ledger SET seq = 2 WHERE seq = 5; UPDATE ledger SET seq = 5 WHERE seq = -2',
      { seq: 2, fault: 'reordered' },
    ],
    [
      'neighbours that changed places',
      'UPDATE ledger SET seq = -2 WHERE seq = 2; UPDATE ledger SET seq = 2 WHERE seq = 3; UPDATE ledger SET seq = 3 WHERE seq = -2',
      { seq: 2, fault: 'reordered' },
    ],
  ]
  test.for(plants)('%s', async ([, sql, fault]) => {
    const { ledger, raw } = await ledgerOf(6)
    expect(await ledger.verify()).toBeNull()
    withoutTriggers(raw)
    raw.exec('PRAGMA ignore_check_constraints = ON')
    raw.exec(sql)
    expect(await ledger.verify()).toEqual(fault)
  })

  test('a row rewritten together with its hash', async () => {
    const { ledger, raw } = await ledgerOf(6)
    withoutTriggers(raw)
    for (const seq of [3, 6]) {
      const row = raw.prepare<unknown[], StoredRow>('SELECT * FROM ledger WHERE seq = ?').get(seq)!
      raw.prepare('UPDATE ledger SET body = ?, hash = ? WHERE seq = ?').run('{}', rowHash({ ...row, body: '{}' }), seq)
      expect(await ledger.verify()).toEqual({ seq, fault: 'altered' })
      raw.prepare('UPDATE ledger SET body = ?, hash = ? WHERE seq = ?').run(row.body, row.hash, seq)
    }
    expect(await ledger.verify()).toBeNull()
  })

  test('a whole row added behind the end without the ledger’s knowledge', async () => {
    const { ledger, raw } = await ledgerOf(2)
    const last = raw.prepare<unknown[], StoredRow>('SELECT * FROM ledger WHERE seq = 2').get()!
    const added = { ...last, seq: 3, client_event_id: 'new', prev: last.hash }
    const row = { ...added, hash: rowHash(added) }
    const columns = Object.keys(row)
    raw.prepare(`INSERT INTO ledger (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`).run(row)
    expect(await ledger.verify()).toEqual({ seq: 3, fault: 'altered' })
  })

  test('in a ledger of more than one page', async () => {
    const { ledger, raw } = await ledgerOf(1203)
    expect(await ledger.verify()).toBeNull()
    withoutTriggers(raw)
    raw.exec(`UPDATE ledger SET body = '{}' WHERE seq = 1100`)
    expect(await ledger.verify()).toEqual({ seq: 1100, fault: 'altered' })
  })
})
