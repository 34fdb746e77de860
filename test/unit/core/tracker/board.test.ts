import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import type { RunEvent } from '../../../../src/contract/runs.ts'
import { wallView } from '../../../../src/contract/tracker.ts'
import type { Occurrence } from '../../../../src/contract/tracker.ts'
import { dayBoardOf } from '../../../../src/core/tracker/board.ts'
import type { BoardInput } from '../../../../src/core/tracker/board.ts'
import { openingOf } from '../../../../src/core/tracker/events.ts'
import { procedureOfItem } from '../../../../src/core/tracker/procedure.ts'
import { occurrencesOn } from '../../../../src/core/tracker/recurrence.ts'
import { wallOf } from '../../../../src/core/tracker/wall.ts'
import { at, boardRun, completing, CONFIG, event, POST, realRoutine } from './build.ts'

const DAY = '2026-11-21'
const all = occurrencesOn(DAY, realRoutine(), CONFIG)
const find = (item: string) => {
  const found = all.find((each) => each.item.id === item)
  if (found === undefined) throw new Error(item)
  return found
}
const opening = (occurrence: Occurrence): RunEvent =>
  openingOf(occurrence, procedureOfItem(occurrence.item), { desk: 'host', recordedAt: occurrence.times.opensAt })

/** The day with some slots completed at a time, and other events by run. */
function board(now: string, done: Readonly<Record<string, string>> = {}, rest: readonly RunEvent[] = [], carried: BoardInput['carried'] = []) {
  const input: BoardInput = {
    day: DAY,
    config: CONFIG,
    now: at(now),
    runs: all.map((occurrence) => {
      const when = done[occurrence.item.id]
      const events = rest.filter(({ run }) => run === occurrence.run)
      return boardRun(occurrence, [opening(occurrence), ...(when === undefined ? [] : completing(occurrence, at(when))), ...events])
    }),
    carried,
    posts: Object.values(POST),
    holders: { dispatch: [{ badge: '020315', name: '张三' }] },
  }
  return dayBoardOf(input)
}
const morning = all.filter(({ times }) => times.opensAt < at('2026-11-21 13:30'))
const allMorning = Object.fromEntries(morning.map(({ item, times }) => [item.id, new Date(Date.parse(times.opensAt) + 3e5 + 8 * 36e5).toISOString().slice(0, 16).replace('T', ' ')]))

describe('the day board', () => {
  test('has six posts and the slots of the day across midnight', () => {
    const made = board('2026-11-21 14:06')
    expect(made.rows.map(({ post }) => post.title)).toEqual(['指挥长岗', '接警调度岗', '视频巡查岗', '情报研判岗', '执法监督岗', '窗口服务岗'])
    expect(made.slots.map(({ time }) => time)).toEqual(['08:30', '09:30', '11:00', '13:30', '15:30', '18:00', '20:00', '22:00', '00:30', '03:00', '06:30', '08:00'])
    expect(made.slots.find(({ current }) => current)?.name).toBe('午间')
    expect(made.counts.total).toBe(67)
    expect(made.rows[1]?.holders).toEqual([{ badge: '020315', name: '张三' }])
    expect([made.from, made.to]).toEqual([at('2026-11-21 08:30'), at('2026-11-22 08:30')])
  })

  test('shows a cell with its items, progress, state, sign and word', () => {
    const run = find('midday-dispatch')
    const made = board('2026-11-21 13:40', allMorning, [event('run.tick', { step: 'sample-acks' }, { run: run.run, recordedAt: at('2026-11-21 13:35') })])
    const column = made.slots.findIndex(({ time }) => time === '13:30')
    expect(made.rows[1]?.cells[column]).toMatchObject({
      state: 'running',
      items: [{ title: '抽核派警后接令与到场', kinds: ['调', '看'], done: 1, total: 3, status: { sign: '◐', word: '进行中' } }],
    })
    expect(made.rows[1]?.cells[0]).toMatchObject({ state: 'done', items: [{ status: { sign: '✓', word: '完成 08:35' } }] })
    expect(made.rows[1]?.cells[column + 1]).toMatchObject({ state: 'not-started', items: [{ status: { begun: false } }] })
  })

  test('lists what is overdue with the longest first, and counts', () => {
    const { 'late-morning-intelligence': _a, 'late-morning-supervision': _b, ...done } = allMorning
    const made = board('2026-11-21 13:50', { ...done, 'handover-video': '2026-11-21 08:35' })
    expect(made.overdue.map(({ post, status }) => [post.title, status.word])).toEqual([
      ['情报研判岗', '逾期 2 小时 20 分'],
      ['执法监督岗', '逾期 2 小时 20 分'],
    ])
    expect(made.counts).toEqual({ done: morning.length - 2, total: 67, overdue: 2 })
  })

  test('the next thing is the one whose next moment comes first', () => {
    expect(board('2026-11-21 13:40', allMorning).next).toMatchObject({ what: 'due', at: at('2026-11-21 14:00'), item: { post: { id: 'duty-commander' } } })
    const others = Object.fromEntries(all.filter(({ item }) => item.slot === '午间' && item.id !== 'midday-video-patrol').map(({ item }) => [item.id, '2026-11-21 13:45']))
    const made = board('2026-11-21 14:06', { ...allMorning, ...others })
    expect(made.next).toMatchObject({ what: 'escalation', at: at('2026-11-21 14:10'), item: { post: { id: 'video-patrol' }, status: { word: '逾期 6 分' }, next: { to: '值班长' } } })
  })

  test('what was taken over stands beside the day and counts as overdue', () => {
    const [old] = occurrencesOn('2026-11-20', realRoutine(), CONFIG)
    if (old === undefined) throw new Error('no occurrence')
    const made = board('2026-11-21 08:40', {}, [], [boardRun(old)])
    expect(made.carried).toMatchObject([{ carried: true, run: old.run }])
    expect(made.overdue).toHaveLength(1)
    expect(made.counts.total).toBe(67)
  })
})

/** Every string schema inside a schema, with its path. */
function strings(schema: z.ZodType, path = ''): { path: string; def: Record<string, unknown> }[] {
  const def = schema.def as unknown as Record<string, unknown>
  const inner: [string, z.ZodType][] = []
  if (def['shape'] !== undefined) inner.push(...Object.entries(def['shape'] as Record<string, z.ZodType>))
  for (const key of ['element', 'innerType', 'valueType', 'keyType']) {
    if (def[key] !== undefined) inner.push([key, def[key] as z.ZodType])
  }
  for (const option of (def['options'] ?? []) as z.ZodType[]) inner.push(['|', option])
  const own = def['type'] === 'string' || def['type'] === 'any' || def['type'] === 'unknown' ? [{ path, def }] : []
  return [...own, ...inner.flatMap(([key, each]) => strings(each, `${path}.${key}`))]
}

describe('the wall', () => {
  test('has no string but the day', () => {
    expect(strings(wallView).map(({ path }) => path)).toEqual(['.day'])
    expect(wallView.safeParse({ ...wallOf(board('2026-11-21 14:06'), CONFIG), day: '张三' }).success).toBe(false)
    expect(wallView.safeParse({ ...wallOf(board('2026-11-21 14:06'), CONFIG), note: '字' }).success).toBe(false)
  })

  test('shows posts, times, counts and states', () => {
    const wall = wallOf(board('2026-11-21 14:06', allMorning), CONFIG)
    expect(wallView.parse(wall)).toEqual(wall)
    expect(wall.slots.slice(0, 4)).toEqual([510, 570, 660, 810])
    expect(wall.rows[2]).toMatchObject({ post: 'video-patrol', cells: expect.arrayContaining([{ slot: 3, state: 'overdue', done: 0, total: 2, minutes: 6 }]) as unknown })
    expect(wall.next).toMatchObject({ slot: 810, state: 'overdue', at: 850, minutes: 6 })
    expect(wall.counts).toEqual({ done: morning.length, total: 67, overdue: 4, carried: 0 })
  })

  test('no name, badge, note or text from any input reaches it', () => {
    // Every string of the input becomes a secret; none of them may come out.
    const secret = fc.string({ minLength: 3, maxLength: 12, unit: fc.constantFrom('张', '王', '欧', '酗', '9', '7', 'Q', 'Z') })
    fc.assert(
      fc.property(secret, secret, secret, (name, badge, text) => {
        const marked = all.slice(0, 12).map((occurrence): Occurrence => ({
          ...occurrence,
          post: { id: occurrence.post.id, title: text },
          item: { ...occurrence.item, title: text, slot: text, steps: occurrence.item.steps.map((step) => Object.assign({}, step, { text: { html: text, text } })) },
        }))
        const made = dayBoardOf({
          day: DAY,
          config: CONFIG,
          now: at('2026-11-21 14:06'),
          runs: marked.map((occurrence) =>
            boardRun(occurrence, [
              opening(occurrence),
              event('run.note', { text, flag: '重点警情' }, { run: occurrence.run, actor: { kind: 'person', id: badge } }),
              event('run.skip', { step: occurrence.item.steps[0]?.id ?? '', reason: text }, { run: occurrence.run, actor: { kind: 'person', id: badge } }),
              event('run.defer', { reason: text }, { run: occurrence.run }),
            ]),
          ),
          carried: [],
          posts: Object.values(POST).map(({ id }) => ({ id, title: text })),
          holders: { dispatch: [{ badge, name }], 'duty-commander': [{ badge, name }] },
        })
        expect(JSON.stringify(made)).toContain(JSON.stringify(name).slice(1, -1))
        const words = JSON.stringify(wallOf(made, CONFIG), (_key, value: unknown) => (typeof value === 'number' ? 0 : value))
        for (const each of [name, badge, text]) expect(words).not.toContain(each)
      }),
      { numRuns: 40 },
    )
  })

  test('a post that is none of the six is left out', () => {
    const made = board('2026-11-21 14:06')
    const strange = { ...made, rows: [...made.rows, { ...made.rows[0], post: { id: '张三', title: '张三' } } as never] }
    expect(wallOf(strange, CONFIG).rows).toHaveLength(6)
  })
})
