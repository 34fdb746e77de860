import { describe, expect, test } from 'vitest'
import type { HandoverEvent, HandoverSheet } from '../../../../src/contract/handover.ts'
import { escalationOf } from '../../../../src/core/tracker/events.ts'
import { absentItems, handoverSheetOf, openItems } from '../../../../src/core/tracker/handover.ts'
import { carriedRuns, foldHandover, handoverId, judgeHandover } from '../../../../src/core/tracker/handoverRun.ts'
import { occurrencesOn } from '../../../../src/core/tracker/recurrence.ts'
import { at, boardRun, completing, CONFIG, event, officer, realRoutine, second } from './build.ts'

const DAY = '2026-11-21'
const items = realRoutine().filter(({ id }) => ['midday-dispatch', 'night-dispatch', 'midday-video-patrol', 'pre-handover-commander'].includes(id))
const all = occurrencesOn(DAY, items, CONFIG)
const of = (item: string) => {
  const found = all.find((each) => each.item.id === item)
  if (found === undefined) throw new Error(item)
  return found
}
const rest = (item: string, local: string) => ({ run: of(item).run, recordedAt: at(local) })
const END = at('2026-11-22 08:29')
const stamp = { desk: 'host', recordedAt: END }
const patrol = of('midday-video-patrol')
const [firstCall] = patrol.times.escalations
if (firstCall === undefined) throw new Error('no ladder')

const runs = [
  boardRun(of('midday-dispatch'), completing(of('midday-dispatch'), at('2026-11-21 13:40'))),
  boardRun(patrol, [
    escalationOf(patrol.run, firstCall, patrol.times.dueAt ?? '', stamp),
    ...completing(patrol, at('2026-11-21 14:20')),
    event('run.note', { text: '3 号点位聚集，已派警', flag: '重点警情' }, rest('midday-video-patrol', '2026-11-21 14:21')),
    event('run.note', { text: '夜间降温', flag: '风险' }, rest('midday-video-patrol', '2026-11-21 14:22')),
    event('run.note', { text: '对讲机 2 台送修', flag: '装备' }, rest('midday-video-patrol', '2026-11-21 14:23')),
    event('run.note', { text: '普通备注' }, rest('midday-video-patrol', '2026-11-21 14:24')),
  ]),
  boardRun(of('night-dispatch'), [
    event('run.tick', { step: of('night-dispatch').item.steps[0]?.id ?? '' }, rest('night-dispatch', '2026-11-21 22:10')),
    event('run.defer', { reason: '等上级答复', until: at('2026-11-22 10:00') }, rest('night-dispatch', '2026-11-21 22:20')),
  ]),
  boardRun(of('pre-handover-commander')),
]

describe('the hand-over sheet', () => {
  test('holds every deferred and open item, flagged notes under their heads, and nothing that is done', () => {
    const sheet = handoverSheetOf(DAY, runs, END)
    expect(sheet.calls.map(({ text }) => text)).toEqual(['3 号点位聚集，已派警'])
    expect(sheet.risks.map(({ text }) => text)).toEqual(['夜间降温'])
    expect(sheet.equipment.map(({ text }) => text)).toEqual(['对讲机 2 台送修'])
    expect(sheet.open.map(({ run, kind }) => [run, kind])).toEqual([
      [of('pre-handover-commander').run, '未完成'],
      [of('night-dispatch').run, '顺延'],
      [patrol.run, '升级未答复'],
    ])
    expect(sheet.open[1]).toMatchObject({ until: at('2026-11-22 10:00'), reason: '等上级答复', steps: expect.arrayContaining([]) as unknown })
    expect(sheet.open[1]?.steps).toHaveLength(2)
    expect(handoverSheetOf(DAY, runs, END, 'video-patrol').open).toHaveLength(1)
  })

  test('leaves out what has not begun', () => {
    expect(openItems(runs, at('2026-11-22 07:59')).map(({ run }) => run)).not.toContain(of('pre-handover-commander').run)
  })
})

describe('handing over', () => {
  const sheet = handoverSheetOf(DAY, runs, END)
  let last = 0
  function act<K extends HandoverEvent['kind']>(kind: K, body: Extract<HandoverEvent, { kind: K }>['body'], by = officer): HandoverEvent {
    last += 1
    const recordedAt = at('2026-11-22 08:30')
    return { id: `h${last}`, handover: handoverId(DAY, 'all'), version: 1, actor: { kind: by.kind, id: by.id }, desk: 'd', at: recordedAt, recordedAt, kind, body } as HandoverEvent
  }
  const draft = (of: HandoverSheet = sheet) => act('handover.drafted', { sheet: of })
  const read = (line: string, outcome: '收下' | '退回' = '收下', reason?: string) =>
    act('handover.read', { line, outcome, ...(reason === undefined ? {} : { reason }) }, second)
  const reads = [...sheet.calls, ...sheet.open].map(({ id }) => read(id))
  const judged = (before: HandoverEvent[], next: HandoverEvent, absent = absentItems(sheet, runs, END)) => judgeHandover(foldHandover(before), next, absent)

  test('is drafted, signed, read back line by line and signed by the other', () => {
    const events = [draft(), act('handover.given', {}), ...reads, act('handover.received', {}, second)]
    for (const [index, next] of events.entries()) expect(judged(events.slice(0, index), next)).toEqual({ verdict: 'append' })
    const state = foldHandover(events)
    expect(state.received?.actor.id).toBe(second.id)
    expect(carriedRuns(state)).toEqual(sheet.open.map(({ run }) => run))
    expect(foldHandover([...events, ...events])).toEqual(state)
  })

  test('until both have signed nothing is carried', () => {
    expect(carriedRuns(foldHandover([draft(), act('handover.given', {}), ...reads]))).toEqual([])
  })

  test('the receiver is another person and has read every line', () => {
    const given = [draft(), act('handover.given', {})]
    expect(judged(given, act('handover.received', {}))).toMatchObject({ sentence: '交班和接班应由两个人签，请接班人登录。' })
    expect(judged([...given, ...reads.slice(1)], act('handover.received', {}, second))).toMatchObject({
      sentence: '还有 1 件没有逐件点收，点收以后再签名。',
      lines: [sheet.calls[0]?.id],
    })
    expect(judged([draft()], read(sheet.open[0]?.id ?? ''))).toMatchObject({ sentence: '交班人还没有签名，请先签名再逐件点收。' })
    expect(judged(given, read('nothing'))).toMatchObject({ verdict: 'refused' })
  })

  test('a line that is sent back needs a reason, and the sheet is drafted and signed again', () => {
    const given = [draft(), act('handover.given', {})]
    const line = sheet.open[0]?.id ?? ''
    expect(judged(given, read(line, '退回'))).toMatchObject({ sentence: '退回要写明哪里说不清。' })
    const back = [...given, ...reads, read(line, '退回', '去向不明')]
    expect(judged(back, act('handover.received', {}, second))).toMatchObject({ lines: [line] })
    const redrafted = foldHandover([...back, draft()])
    expect([redrafted.given, redrafted.read]).toEqual([null, []])
  })

  test('a sheet that leaves an open item out is not signed', () => {
    const short = { ...sheet, open: sheet.open.slice(1) }
    expect(judged([draft(short)], act('handover.given', {}), absentItems(short, runs, END))).toMatchObject({
      sentence: '交接单少了 1 件未了事项，请重新生成后再签名。',
    })
  })

  test('private numbers do not get onto it, and after both have signed it is closed', () => {
    const calls = [{ id: 'x', text: '报警人 13800138000' }]
    expect(judged([], draft({ ...sheet, calls }))).toMatchObject({ verdict: 'refused' })
    const events = [draft(), act('handover.given', {}), ...reads, act('handover.received', {}, second)]
    expect(judged(events, draft())).toMatchObject({ verdict: 'refused' })
  })
})
