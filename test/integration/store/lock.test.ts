import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { homeStation, open, refused, tempFolder } from './folders.ts'

async function holder(folder: string) {
  const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, 'holder.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await once(child.stdout, 'data')
  return child
}

test('a second process is refused with a sentence, and opens once the first was killed', { timeout: 30_000 }, async () => {
  const folder = tempFolder()
  const first = await holder(folder)
  const error = await refused(open(folder))
  expect(error).toMatchObject({ name: 'StoreRefusal', reason: 'in-use' })
  expect(error.message).toContain(folder)
  expect(error.message).toMatch(/正被另一个枫册使用。请.+。$/)
  const gone = once(first, 'exit')
  first.kill('SIGKILL')
  await gone
  const store = await open(folder)
  expect(store.notices).toEqual([])
  expect(await (await homeStation(store)).missed.list()).toMatchObject([{ text: 'written before the kill' }])
})

test('the same process cannot open a folder twice, and can after closing it', async () => {
  const folder = tempFolder()
  const store = await open(folder)
  expect(await refused(open(folder))).toMatchObject({ reason: 'in-use' })
  // The refused attempt must not have loosened the first one's hold.
  expect(await refused(open(folder))).toMatchObject({ reason: 'in-use' })
  await store.close()
  await open(folder)
})

test('a refused opening lets go of the folder', async () => {
  const folder = tempFolder()
  const failing = { migrations: [() => { throw new Error('planned') }] }
  expect(await refused(open(folder, undefined, failing))).toMatchObject({ reason: 'upgrade' })
  await open(folder)
})

test('garbage in the place of the lock does not lock anybody out', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'lock.db'), 'x'.repeat(5000))
  expect((await open(folder)).writable).toBe(true)
})
