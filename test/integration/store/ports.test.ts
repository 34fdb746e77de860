import { randomUUID } from 'node:crypto'
import { open, stranger, tempFolder } from './folders.ts'
import { peoplePortsSuite } from './peoplePorts.suite.ts'
import { portsSuite } from './ports.suite.ts'
import type { Made } from './ports.suite.ts'

async function onDisk(): Promise<Made> {
  const folder = tempFolder()
  const store = await open(folder)
  return {
    store,
    addStation: (name) => {
      const id = randomUUID()
      stranger(folder)
        .prepare("INSERT INTO stations VALUES (?, ?, 0, 1, 'system', 'system', 'system', '2026-11-21T05:00:00.000Z')")
        .run(id, name)
      return Promise.resolve(id)
    },
  }
}

portsSuite('SQLite on disk', onDisk)
peoplePortsSuite('SQLite on disk', onDisk)
