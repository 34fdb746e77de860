import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/contract/desk.ts'
import { StationNotFound } from '../../../src/store/ports.ts'
import type { Actor, LedgerEntry, Stamp, Store } from '../../../src/store/ports.ts'

/** What an implementation gives the suite for one test: a new store and a way to a second station. */
export interface Made {
  readonly store: Store
  /** Makes another station behind the ports' back and gives its id. */
  readonly addStation: (name: string) => Promise<string>
}

const at = (seconds: number): string => new Date(Date.parse('2026-11-21T04:00:00.000Z') + seconds * 1000).toISOString()
const PERSON: Actor = { kind: 'person', id: '101' }
const event = (id: string, body: LedgerEntry['body'] = { n: 1 }): LedgerEntry => ({
  kind: 'tick',
  kindVersion: 1,
  clientEventId: id,
  body,
  at: at(0),
})

/** Every implementation of the ports passes this suite, to the letter. */
export function portsSuite(name: string, makeStore: () => Promise<Made>): void {
  const setUp = async () => {
    const made = await makeStore()
    const [row] = await made.store.stations()
    const actor: Actor = { kind: 'desk', id: made.store.desk.id }
    const stamp = (seconds = 0, by = actor): Stamp => ({ actor: by, desk: made.store.desk.id, at: at(seconds) })
    return { ...made, row: row!, station: await made.store.station(row!.id), actor, stamp }
  }

  describe(`${name}: the folder`, () => {
    test('a new one has one station that is not set up, a desk, a key and an id', async () => {
      const { store, row } = await setUp()
      expect(await store.stations()).toEqual([{ id: row.id, name: '本所', setUp: false }])
      expect(store.deskKey).toHaveLength(32)
      expect(store.folderId).toMatch(/^[0-9a-f]{16}$/)
      expect(store.desk.id).not.toBe('')
      expect(store.writable).toBe(true)
      expect(store.notices).toEqual([])
      expect(await store.size()).toBeGreaterThan(0)
    })

    test('an unknown station is not found', async () => {
      const { store } = await setUp()
      await expect(store.station('nobody')).rejects.toBeInstanceOf(StationNotFound)
    })
  })

  describe(`${name}: settings`, () => {
    test('are absent until written, then carry a version', async () => {
      const { station, actor, stamp } = await setUp()
      expect(await station.settings.get(actor)).toBeNull()
      const dark = { ...DEFAULT_SETTINGS, theme: 'dark' } as const
      expect(await station.settings.set(actor, dark, 0, stamp())).toEqual({ ok: true, value: { value: dark, version: 1 } })
      expect(await station.settings.get(actor)).toEqual({ value: dark, version: 1 })
      const large = { ...dark, fontSize: 150 }
      expect(await station.settings.set(actor, large, 1, stamp())).toMatchObject({ ok: true, value: { version: 2 } })
    })

    test('a stale write is refused with what is there', async () => {
      const { station, actor, stamp } = await setUp()
      await station.settings.set(actor, DEFAULT_SETTINGS, 0, stamp())
      const refused = await station.settings.set(actor, { ...DEFAULT_SETTINGS, fontSize: 200 }, 0, stamp())
      expect(refused).toEqual({ ok: false, current: { value: DEFAULT_SETTINGS, version: 1 } })
      expect(await station.settings.set(PERSON, DEFAULT_SETTINGS, 3, stamp())).toEqual({ ok: false, current: null })
    })

    test('belong to their owner', async () => {
      const { station, actor, stamp } = await setUp()
      await station.settings.set(actor, DEFAULT_SETTINGS, 0, stamp())
      expect(await station.settings.get(PERSON)).toBeNull()
      expect(await station.settings.get({ kind: 'person', id: actor.id })).toBeNull()
    })
  })

  describe(`${name}: bookmarks`, () => {
    test('are listed newest first, and setting twice changes nothing', async () => {
      const { station, actor, stamp } = await setUp()
      await station.bookmarks.set(actor, 'legal-basis/0095', true, stamp(0))
      // A clock that went back must not reorder them.
      await station.bookmarks.set(actor, 'field-guide/037', true, stamp(-60))
      await station.bookmarks.set(actor, 'legal-basis/0095', true, stamp(60))
      expect(await station.bookmarks.list(actor)).toEqual([
        { entry: 'field-guide/037', at: at(-60) },
        { entry: 'legal-basis/0095', at: at(0) },
      ])
      await station.bookmarks.set(actor, 'field-guide/037', false, stamp(2))
      await station.bookmarks.set(actor, 'field-guide/037', false, stamp(3))
      expect((await station.bookmarks.list(actor)).map((mark) => mark.entry)).toEqual(['legal-basis/0095'])
      expect(await station.bookmarks.list(PERSON)).toEqual([])
    })
  })

  describe(`${name}: notes`, () => {
    const text = { entry: 'field-guide/037', entryVersion: 'v1', text: '先看退路' }

    test('are written, changed and listed', async () => {
      const { station, actor, stamp } = await setUp()
      expect(await station.notes.get(actor, text.entry)).toBeNull()
      const first = { ...text, version: 1, at: at(0) }
      expect(await station.notes.save(actor, text, 0, stamp(0))).toEqual({ ok: true, value: first })
      const second = { ...text, text: '先看退路，再靠近', version: 2, at: at(5) }
      expect(await station.notes.save(actor, { ...text, text: second.text }, 1, stamp(5))).toEqual({ ok: true, value: second })
      expect(await station.notes.get(actor, text.entry)).toEqual(second)
      expect(await station.notes.list(actor)).toEqual([second])
      expect(await station.notes.list(PERSON)).toEqual([])
    })

    test('a stale save is refused with the current note', async () => {
      const { station, actor, stamp } = await setUp()
      await station.notes.save(actor, text, 0, stamp(0))
      const refused = await station.notes.save(actor, { ...text, text: '另一个窗口' }, 0, stamp(1))
      expect(refused).toEqual({ ok: false, current: { ...text, version: 1, at: at(0) } })
      expect(await station.notes.save(PERSON, text, 4, stamp())).toEqual({ ok: false, current: null })
    })

    test('an empty text removes, and a window that still holds the old note cannot overwrite the new one', async () => {
      const { station, actor, stamp } = await setUp()
      expect(await station.notes.save(actor, { ...text, text: '' }, 0, stamp())).toEqual({ ok: true, value: null })
      await station.notes.save(actor, text, 0, stamp())
      expect(await station.notes.save(actor, { ...text, text: '' }, 1, stamp())).toEqual({ ok: true, value: null })
      expect(await station.notes.get(actor, text.entry)).toBeNull()
      expect(await station.notes.list(actor)).toEqual([])
      expect(await station.notes.save(actor, text, 1, stamp())).toEqual({ ok: false, current: null })
      const again = await station.notes.save(actor, { ...text, text: '新的' }, 0, stamp())
      expect(again).toMatchObject({ ok: true, value: { text: '新的' } })
      expect(await station.notes.save(actor, text, 1, stamp())).toMatchObject({ ok: false, current: { text: '新的' } })
    })
  })

  describe(`${name}: recently read`, () => {
    test('each entry once, newest first, by the order of reading and not by the clock', async () => {
      const { station, actor, stamp } = await setUp()
      await station.recent.add(actor, 'field-guide/001', stamp(10))
      await station.recent.add(actor, 'field-guide/002', stamp(5))
      await station.recent.add(actor, 'field-guide/001', stamp(3))
      expect(await station.recent.list(actor, 12)).toEqual([
        { entry: 'field-guide/001', at: at(3) },
        { entry: 'field-guide/002', at: at(5) },
      ])
      expect(await station.recent.list(actor, 1)).toHaveLength(1)
      expect(await station.recent.list(PERSON, 12)).toEqual([])
    })

    test('fifty are kept', async () => {
      const { station, actor, stamp } = await setUp()
      await station.recent.add(PERSON, 'field-guide/001', stamp())
      for (let n = 1; n <= 60; n++) await station.recent.add(actor, `field-guide/${n}`, stamp(n))
      const all = await station.recent.list(actor, 1000)
      expect(all).toHaveLength(50)
      expect(all[0]?.entry).toBe('field-guide/60')
      expect(all.at(-1)?.entry).toBe('field-guide/11')
      expect(await station.recent.list(PERSON, 12)).toHaveLength(1)
    })
  })

  describe(`${name}: queries that found nothing`, () => {
    test('are counted, and each is deleted on its own day', async () => {
      const { station } = await setUp()
      for (const [text, when] of [['飞碟', 0], ['飞碟', 30], ['外星人', 10]] as const) {
        await station.missed.add(text, { at: at(when) })
      }
      expect(await station.missed.list()).toEqual([
        { text: '飞碟', times: 2, last: at(30) },
        { text: '外星人', times: 1, last: at(10) },
      ])
      expect(await station.missed.prune(at(20))).toBe(2)
      expect(await station.missed.list()).toEqual([{ text: '飞碟', times: 1, last: at(30) }])
    })
  })

  describe(`${name}: the ledger`, () => {
    test('grows in order, each row linked to the one before', async () => {
      const { station, actor, stamp } = await setUp()
      const empty = await station.ledger.head()
      expect(empty.seq).toBe(0)
      const rows = await station.ledger.append([event('a'), event('b', { z: 1, a: ['二'] })], stamp(7))
      expect(rows.map((row) => row.seq)).toEqual([1, 2])
      expect(rows[0]).toMatchObject({
        ...event('a'), actorKind: 'desk', actorId: actor.id, deskId: actor.id, recordedAt: at(7), prev: empty.hash,
      })
      expect(rows[1]?.prev).toBe(rows[0]?.hash)
      expect(rows[1]?.body).toEqual({ z: 1, a: ['二'] })
      expect(await station.ledger.head()).toEqual({ seq: 2, hash: rows[1]?.hash })
      expect(await station.ledger.after(0, 10)).toEqual(rows)
      expect(await station.ledger.after(1, 10)).toEqual(rows.slice(1))
      expect(await station.ledger.after(0, 1)).toEqual(rows.slice(0, 1))
      expect(await station.ledger.verify()).toBeNull()
    })

    test('an event sent again is given back and not written twice', async () => {
      const { station, stamp } = await setUp()
      const [first] = await station.ledger.append([event('a')], stamp(1))
      const again = await station.ledger.append([event('a'), event('b'), event('b')], stamp(2))
      expect(again[0]).toEqual(first)
      expect(again.map((row) => row.seq)).toEqual([1, 2, 2])
      expect((await station.ledger.head()).seq).toBe(2)
    })

    test('a batch is written whole or not at all', async () => {
      const { station, stamp } = await setUp()
      const bad = event('b', { n: Number.NaN })
      await expect(station.ledger.append([event('a'), bad], stamp())).rejects.toThrow('JSON')
      expect((await station.ledger.head()).seq).toBe(0)
      expect(await station.ledger.verify()).toBeNull()
    })

    test('appends at the same time do not get in each other’s way', async () => {
      const { station, stamp } = await setUp()
      await Promise.all(Array.from({ length: 20 }, (_, n) => station.ledger.append([event(`e${n}`)], stamp(n))))
      expect((await station.ledger.head()).seq).toBe(20)
      expect(await station.ledger.verify()).toBeNull()
    })
  })

  describe(`${name}: looking up the ledger`, () => {
    const about = (id: string, kind: string, body: Readonly<Record<string, unknown>>) => ({ ...event(id), kind, body })

    test('rows are found by what they are about, by kind and by event, each in the order of the record', async () => {
      const { station, stamp } = await setUp()
      await station.ledger.append(
        [
          about('o1', 'run.opened', { run: '2026-11-21.a.dispatch' }),
          about('o2', 'run.opened', { run: 'case.1' }),
          about('t1', 'run.tick', { run: '2026-11-21.a.dispatch', step: 'x' }),
          about('h1', 'handover.given', { handover: 'handover.2026-11-21.all' }),
          about('o3', 'run.opened', { run: 'case.2' }),
          about('c2', 'run.close', { run: 'case.1' }),
          about('s1', 'custody.opened', { stay: 'stay-1' }),
        ],
        stamp(),
      )
      const ids = (rows: readonly { clientEventId: string }[]) => rows.map(({ clientEventId }) => clientEventId)
      expect(ids(await station.ledger.about('2026-11-21.', '2026-11-21/'))).toEqual(['o1', 't1'])
      expect(ids(await station.ledger.about('handover.', 'handover/'))).toEqual(['h1'])
      expect(ids(await station.ledger.about('stay-1', 'stay-1!'))).toEqual(['s1'])
      expect(ids(await station.ledger.ofKinds(['run.opened', 'run.close']))).toEqual(['o1', 'o2', 'o3', 'c2'])
      expect(await station.ledger.ofKinds([])).toEqual([])
      expect(ids(await station.ledger.without('run.opened', 'run.close', 'a'))).toEqual(['o3'])
      expect(ids(await station.ledger.without('run.opened', 'run.close', '2'))).toEqual(['o1', 'o3'])
      expect(await station.ledger.find('h1')).toMatchObject({ kind: 'handover.given', seq: 4 })
      expect(await station.ledger.find('nobody')).toBeNull()
    })

    test('an entry of the host’s own goes with somebody’s act in one batch', async () => {
      const { station, stamp } = await setUp()
      const [opened, tick] = await station.ledger.append(
        [{ ...event('open'), actor: { kind: 'system', id: 'system' } }, event('tick')],
        stamp(),
      )
      expect([opened?.actorKind, tick?.actorKind]).toEqual(['system', 'desk'])
      expect(await station.ledger.verify()).toBeNull()
    })

    test('a seal fits only what it was made over, by the key of its station, and is kept outside the database', async () => {
      const { station, store, addStation } = await setUp()
      expect(station.seals.key()).toBeNull()
      const { signature, key } = station.seals.sign('one day')
      expect(station.seals.key()).toBe(key)
      expect(station.seals.fits('one day', signature, key)).toBe(true)
      expect(station.seals.fits('another day', signature, key)).toBe(false)
      expect(station.seals.fits('one day', 'no signature', 'no key')).toBe(false)
      const seal = { day: '2026-11-21', seq: 3, head: 'h', signature, key }
      station.seals.keep(seal)
      station.seals.keep(seal)
      const again = await store.station(station.id)
      expect(again.seals.kept()).toEqual([seal])
      const other = await store.station(await addStation('邻所'))
      expect(other.seals.key()).toBeNull()
      expect(other.seals.kept()).toEqual([])
    })
  })

  describe(`${name}: editions`, () => {
    const entries = (body: string) => [
      { id: 'field-guide/002', version: 'v2', body },
      { id: 'field-guide/001', version: 'v1', body: '{"title":"一"}' },
    ]

    test('a day in the past opens with the edition of that day', async () => {
      const { store } = await setUp()
      expect(await store.editions.at(at(0))).toBeNull()
      expect(await store.editions.remember({ hash: 'e1', entries: entries('{}') }, at(0))).toBe(true)
      expect(await store.editions.remember({ hash: 'e1', entries: entries('{}') }, at(50))).toBe(false)
      expect(await store.editions.remember({ hash: 'e2', entries: entries('{}').slice(0, 1) }, at(100))).toBe(true)
      expect(await store.editions.at(at(-1))).toBeNull()
      expect(await store.editions.at(at(99))).toBe('e1')
      expect(await store.editions.at(at(100))).toBe('e2')
      // An older program opens the folder again.
      expect(await store.editions.remember({ hash: 'e1', entries: entries('{}') }, at(200))).toBe(false)
      expect(await store.editions.at(at(150))).toBe('e2')
      expect(await store.editions.at(at(300))).toBe('e1')
      // The same moment written without milliseconds.
      expect(await store.editions.at(at(100).replace('.000Z', 'Z'))).toBe('e2')
    })

    test('lists keep their order and bodies are kept as first met', async () => {
      const { store } = await setUp()
      await store.editions.remember({ hash: 'e1', entries: entries('first') }, at(0))
      await store.editions.remember({ hash: 'e2', entries: entries('second') }, at(1))
      expect(await store.editions.list('e1')).toEqual([
        { id: 'field-guide/002', version: 'v2' },
        { id: 'field-guide/001', version: 'v1' },
      ])
      expect(await store.editions.list('unknown')).toEqual([])
      expect(await store.editions.body('field-guide/002', 'v2')).toBe('first')
      expect(await store.editions.body('field-guide/002', 'v9')).toBeNull()
    })

    test('an edition of the full size is taken in', async () => {
      const { store } = await setUp()
      const many = Array.from({ length: 1100 }, (_, n) => ({ id: `legal-basis/${n}`, version: `v${n}`, body: '{}' }))
      await store.editions.remember({ hash: 'big', entries: many }, at(0))
      expect(await store.editions.list('big')).toHaveLength(1100)
    })
  })

  describe(`${name}: stations apart`, () => {
    test('nothing of one station is visible or changeable through the store of another', async () => {
      const { store, station: a, addStation, actor, stamp } = await setUp()
      const b = await store.station(await addStation('邻所'))
      const entry = 'field-guide/037'
      const note = { entry, entryVersion: 'v1', text: '甲所的笔记' }
      await a.settings.set(actor, DEFAULT_SETTINGS, 0, stamp())
      await a.bookmarks.set(actor, entry, true, stamp())
      await a.notes.save(actor, note, 0, stamp())
      await a.recent.add(actor, entry, stamp())
      await a.missed.add('飞碟', { at: at(0) })
      await a.ledger.append([event('a')], stamp())

      // The same desk, the same entry, the same event id: only the station differs.
      expect(await b.settings.get(actor)).toBeNull()
      expect(await b.settings.set(actor, DEFAULT_SETTINGS, 1, stamp())).toEqual({ ok: false, current: null })
      expect(await b.bookmarks.list(actor)).toEqual([])
      await b.bookmarks.set(actor, entry, false, stamp())
      expect(await b.notes.list(actor)).toEqual([])
      expect(await b.notes.get(actor, entry)).toBeNull()
      expect(await b.notes.save(actor, { ...note, text: '' }, 1, stamp())).toEqual({ ok: false, current: null })
      expect(await b.recent.list(actor, 12)).toEqual([])
      expect(await b.missed.list()).toEqual([])
      expect(await b.missed.prune(at(1000))).toBe(0)
      expect((await b.ledger.head()).seq).toBe(0)
      expect(await b.ledger.after(0, 10)).toEqual([])
      expect(await b.ledger.about('', '~')).toEqual([])
      expect(await b.ledger.ofKinds(['tick'])).toEqual([])
      expect(await b.ledger.find('a')).toBeNull()
      expect(await b.ledger.without('tick', 'end', '')).toEqual([])
      expect(await b.ledger.verify()).toBeNull()
      const [own] = await b.ledger.append([event('a', { n: 2 })], stamp())
      expect(own?.body).toEqual({ n: 2 })

      await b.notes.save(actor, { ...note, text: '乙所的笔记' }, 0, stamp())
      for (let n = 0; n < 55; n++) await b.recent.add(actor, `field-guide/${n}`, stamp())
      expect(await a.settings.get(actor)).toMatchObject({ version: 1 })
      expect(await a.bookmarks.list(actor)).toHaveLength(1)
      expect(await a.notes.get(actor, entry)).toMatchObject({ text: '甲所的笔记', version: 1 })
      expect(await a.recent.list(actor, 12)).toHaveLength(1)
      expect(await a.missed.list()).toHaveLength(1)
      expect(await a.ledger.after(0, 10)).toHaveLength(1)
      expect(await a.ledger.verify()).toBeNull()
    })
  })
}
