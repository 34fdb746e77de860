import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { verifyFolder } from '../../../src/app/verify.ts'
import { rowHash } from '../../../src/store/ledgerChain.ts'
import type { StoredRow } from '../../../src/store/ledgerChain.ts'
import { clockAt, stranger } from '../store/folders.ts'
import { EIGHT, HOUR, openTracker, ROLL_CALL, tick, TODAY } from './station.ts'

/** A closed folder with a sealed day and two ticks after it; gives the seal and the number of rows. */
async function sealedFolder() {
  const { backend, clock, folder, commander, officer } = await openTracker()
  await tick(officer, ROLL_CALL, 'take-calls')
  await tick(officer, ROLL_CALL, 'order')
  clock.move(24 * HOUR)
  const desk = await commander.here()
  const seal = await desk.handover.seal({ day: TODAY })
  await tick(officer, '2026-11-22.roll-call.dispatch', 'take-calls')
  const { rows } = await desk.ledger.verify({})
  await backend.close()
  return { folder, seal, rows }
}

/** The database as somebody with the file and no scruples has it. */
function tamper(folder: string, work: (raw: Database.Database) => void): void {
  const raw = stranger(folder)
  for (const trigger of ['ledger_no_update', 'ledger_no_delete', 'ledger_in_order']) raw.exec(`DROP TRIGGER ${trigger}`)
  work(raw)
}

const rowsOf = (raw: Database.Database): StoredRow[] => raw.prepare<[], StoredRow>('SELECT * FROM ledger ORDER BY seq').all()

/** Writes the whole chain anew from its beginning, so that every row is whole in itself. */
function recompute(raw: Database.Database): void {
  let prev = '0'.repeat(64)
  let seq = 0
  raw.exec('UPDATE ledger SET seq = seq + 100000')
  for (const row of rowsOf(raw)) {
    seq += 1
    const made = { ...row, seq, prev }
    const hash = rowHash(made)
    raw.prepare('UPDATE ledger SET seq = ?, prev = ?, hash = ? WHERE seq = ?').run(seq, prev, hash, row.seq)
    prev = hash
  }
  raw.prepare('UPDATE ledger_heads SET seq = ?, hash = ?').run(seq, prev)
}

async function findingOf(folder: string) {
  const [found] = await verifyFolder(folder, clockAt(EIGHT))
  return found!.finding
}

test('a record nobody touched is whole, and its seal fits', async () => {
  const { folder, rows } = await sealedFolder()
  expect(await findingOf(folder)).toMatchObject({ rows, sealedDays: 1, fault: null })
})

test('a row that was altered is named', async () => {
  const { folder, seal } = await sealedFolder()
  const at = seal.seq - 1
  tamper(folder, (raw) => raw.prepare("UPDATE ledger SET at = '2026-11-21T03:00:00.000Z' WHERE seq = ?").run(at))
  const { fault, sentence } = await findingOf(folder)
  expect(fault).toMatchObject({ seq: at, fault: 'altered' })
  expect(sentence).toContain(`第 ${at} 条记录被改动`)
})

test('the newest row of a sealed day that was removed is named', async () => {
  const { folder, seal } = await sealedFolder()
  tamper(folder, (raw) => raw.prepare('DELETE FROM ledger WHERE seq = ?').run(seal.seq))
  expect((await findingOf(folder)).fault).toMatchObject({ seq: seal.seq, fault: 'removed' })
})

test('rows that changed places are named', async () => {
  const { folder, seal } = await sealedFolder()
  const [a, b] = [seal.seq - 1, seal.seq]
  tamper(folder, (raw) => {
    raw.prepare('UPDATE ledger SET seq = 99999 WHERE seq = ?').run(a)
    raw.prepare('UPDATE ledger SET seq = ? WHERE seq = ?').run(a, b)
    raw.prepare('UPDATE ledger SET seq = ? WHERE seq = 99999').run(b)
  })
  expect((await findingOf(folder)).fault).toMatchObject({ seq: a, fault: 'reordered' })
})

test('a file whose chain was recomputed in full no longer fits its seal', async () => {
  const { folder, seal } = await sealedFolder()
  tamper(folder, (raw) => {
    raw.prepare("UPDATE ledger SET at = '2026-11-21T03:00:00.000Z' WHERE seq = ?").run(seal.seq - 1)
    recompute(raw)
  })
  const { fault, sentence } = await findingOf(folder)
  expect(fault).toMatchObject({ fault: 'recomputed', day: TODAY })
  expect(sentence).toContain('封存签名对不上')
})

test('a recomputed chain whose seal was rewritten to match cannot be signed', async () => {
  const { folder, seal } = await sealedFolder()
  tamper(folder, (raw) => {
    raw.prepare('DELETE FROM ledger WHERE seq = ?').run(seal.seq)
    recompute(raw)
    const sealed = rowsOf(raw).find(({ kind }) => kind === 'day.sealed')!
    const covered = rowsOf(raw).find(({ seq }) => seq === sealed.seq - 1)!
    const body = { ...(JSON.parse(sealed.body) as object), seq: covered.seq, head: covered.hash }
    raw.prepare('UPDATE ledger SET body = ? WHERE seq = ?').run(JSON.stringify(body), sealed.seq)
    recompute(raw)
  })
  expect((await findingOf(folder)).fault).toMatchObject({ fault: 'recomputed', day: TODAY })
})

test('the tail of the record cut off together with its seal is missed, by the seal kept beside the database', async () => {
  const { folder, seal } = await sealedFolder()
  tamper(folder, (raw) => {
    raw.prepare('DELETE FROM ledger WHERE seq >= ?').run(seal.seq)
    recompute(raw)
  })
  expect((await findingOf(folder)).fault).toMatchObject({ seq: seal.seq, fault: 'removed', day: TODAY })
})

test('a seal taken out of the record, with the sealed rows as they were, is missed', async () => {
  const { folder, seal } = await sealedFolder()
  tamper(folder, (raw) => {
    raw.prepare('DELETE FROM ledger WHERE seq > ?').run(seal.seq)
    recompute(raw)
  })
  expect((await findingOf(folder)).fault).toMatchObject({ seq: seal.seq + 1, fault: 'removed', day: TODAY })
})

test('the key lies outside the database, for its owner only, and a folder without it says so', async () => {
  const { folder } = await sealedFolder()
  const key = readdirSync(folder).find((name) => name.startsWith('seal-') && name.endsWith('.key'))!
  expect(statSync(join(folder, key)).mode & 0o777).toBe(0o600)
  const pem = readFileSync(join(folder, key), 'utf8')
  const inside = Buffer.concat(['fengce.db', 'fengce.db-wal'].flatMap((name) => { try { return [readFileSync(join(folder, name))] } catch { return [] } }))
  expect(inside.includes(pem.split('\n')[1]!)).toBe(false)
  rmSync(join(folder, key))
  expect((await findingOf(folder)).fault).toMatchObject({ fault: 'key', day: TODAY })
  writeFileSync(join(folder, key), 'no key')
  expect((await findingOf(folder)).fault).toMatchObject({ fault: 'key' })
})

test('fengce verify says it in one line and ends with 1 when something is wrong', async () => {
  const { folder, seal } = await sealedFolder()
  const run = (data: string) =>
    promisify(execFile)(process.execPath, ['src/cli/main.ts', 'verify', '--data', data], { encoding: 'utf8' }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
    )
  expect(await run(folder)).toMatchObject({ code: 0, said: expect.stringContaining('1 天已封存') as string })
  tamper(folder, (raw) => raw.prepare("UPDATE ledger SET body = '{}' WHERE seq = ?").run(seal.seq))
  expect(await run(folder)).toMatchObject({ code: 1, said: expect.stringContaining(`第 ${seal.seq} 条记录被改动`) as string })
  expect(await run(join(folder, createHash('sha256').update('x').digest('hex')))).toMatchObject({ code: 1, said: expect.stringContaining('没有数据文件夹') as string })
})
