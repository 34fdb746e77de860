import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { placeFault } from '../../../src/store/place.ts'
import { StoreRefusal } from '../../../src/store/ports.ts'
import { loadSqlite } from '../../../src/store/preflight.ts'
import { clockAt, open, refused, tempFolder } from './folders.ts'
import { asPlainUser } from './plainUser.ts'

const mode = (path: string): number => statSync(path).mode & 0o777

describe('a data folder', () => {
  test('is made for its owner only, with a key nobody else reads', async () => {
    const folder = join(tempFolder(), 'a', 'b')
    const store = await open(folder)
    expect(mode(folder)).toBe(0o700)
    expect(mode(join(folder, 'desk.key'))).toBe(0o600)
    expect([...readFileSync(join(folder, 'desk.key'))]).toEqual([...store.deskKey])
  })

  test('keeps its id, station, desk and key when opened again, and leaves no -wal', async () => {
    const folder = tempFolder()
    const first = await open(folder)
    const stations = await first.stations()
    await first.close()
    await first.close()
    expect(readdirSync(folder).sort()).toEqual(['desk.key', 'fengce.db', 'lock.db'])
    chmodSync(join(folder, 'desk.key'), 0o644)
    const second = await open(folder)
    expect(second.folderId).toBe(first.folderId)
    expect(second.desk).toEqual(first.desk)
    expect([...second.deskKey]).toEqual([...first.deskKey])
    expect(await second.stations()).toEqual(stations)
    expect(mode(join(folder, 'desk.key'))).toBe(0o600)
    expect(second.notices).toEqual([])
  })

  test('gets a new key when the old one was cut short', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'desk.key'), 'half')
    expect((await open(folder)).deskKey).toHaveLength(32)
    expect(readFileSync(join(folder, 'desk.key'))).toHaveLength(32)
  })
})

describe('a place that cannot hold data is refused with a sentence that names it', () => {
  const refusal = async (path: string): Promise<StoreRefusal> => {
    const error = await refused(open(path))
    expect(error).toBeInstanceOf(StoreRefusal)
    expect(error.message).toContain(path)
    expect(error.message).toMatch(/。请.+。$/)
    return error as StoreRefusal
  }

  test('a file', async () => {
    const file = join(tempFolder(), 'file')
    writeFileSync(file, 'x')
    expect((await refusal(file)).reason).toBe('not-a-folder')
    expect((await refusal(join(file, 'below'))).reason).toBe('not-a-folder')
  })

  test('a folder that may not be read, or made', async () => {
    const folder = tempFolder()
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o000)
    chmodSync(folder, 0o555)
    await asPlainUser(async () => {
      expect((await refusal(closed)).reason).toBe('unreadable')
      expect((await refusal(join(folder, 'new'))).reason).toBe('unreadable')
    })
    chmodSync(folder, 0o755)
    chmodSync(closed, 0o755)
  })

  test('a synchronised folder, also behind a link', async () => {
    const folder = tempFolder()
    for (const name of ['OneDrive - 某某公安局', '我的坚果云', 'Dropbox', 'iCloudDrive', '百度网盘', 'BaiduSyncdisk']) {
      const path = join(folder, name, 'fengce')
      expect((await refusal(path)).reason).toBe('network-folder')
      expect(existsSync(path)).toBe(false)
    }
    mkdirSync(join(folder, 'Nutstore'))
    symlinkSync(join(folder, 'Nutstore'), join(folder, 'link'))
    expect((await refusal(join(folder, 'link', 'fengce'))).message).toContain('坚果云')
  })

  test('a network path or file system', async () => {
    expect((await refusal('\\\\server\\share\\fengce')).reason).toBe('network-folder')
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      'server:/home /home nfs4 rw 0 0',
      '/dev/sdb1 /home/local ext4 rw 0 0',
      '//server/x /mnt/on\\040net cifs rw 0 0',
      'C:\\134 /mnt/c 9p rw 0 0',
      'u@h:/ /mnt/ssh fuse.sshfs rw 0 0',
    ].join('\n')
    expect(placeFault('/home/police/fengce', mounts)).toContain('nfs4')
    expect(placeFault('/mnt/on net/fengce', mounts)).toContain('cifs')
    expect(placeFault('/mnt/c/fengce', mounts)).toContain('9p')
    expect(placeFault('/mnt/ssh', mounts)).toContain('sshfs')
    expect(placeFault('/home/local/fengce', mounts)).toBeNull()
    expect(placeFault('/homework/fengce', mounts)).toBeNull()
    expect(placeFault('/srv/OneDriven/坚果', mounts)).toBeNull()
    expect(placeFault('//server/share', '')).not.toBeNull()
    expect(placeFault('\\\\?\\UNC\\server\\share', '')).not.toBeNull()
    expect(placeFault('\\\\?\\C:\\Fengce', '')).toBeNull()
    expect(placeFault('C:\\Users\\a\\OneDrive\\Fengce', '')).toContain('OneDrive')
  })

  test('a database of another program', async () => {
    const folder = tempFolder()
    const file = join(folder, 'fengce.db')
    const other = new Database(file)
    other.exec('CREATE TABLE theirs (x)')
    other.close()
    const before = readFileSync(file)
    expect((await refusal(folder)).reason).toBe('unreadable')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder).some((name) => name.startsWith('aside-'))).toBe(false)
  })

  test('a database of a newer program', async () => {
    const folder = tempFolder()
    await (await open(folder)).close()
    const file = join(folder, 'fengce.db')
    const raw = new Database(file)
    raw.pragma('user_version = 99')
    raw.close()
    const before = readFileSync(file)
    const error = await refusal(folder)
    expect(error.reason).toBe('newer')
    expect(error.message).toContain('99')
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

test('an old Node is told in one sentence before the database library is loaded', async () => {
  const error = await refused(loadSqlite('20.20.2'))
  expect(error).toMatchObject({ reason: 'runtime', message: expect.stringContaining('20.20.2') as string })
  const folder = tempFolder()
  await refused(open(folder, clockAt(), { load: () => loadSqlite('20.20.2') }))
  expect(readdirSync(folder)).toEqual([])
})
