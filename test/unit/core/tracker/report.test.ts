import { describe, expect, test } from 'vitest'
import { afterAction, dayReport } from '../../../../src/contract/reports.ts'
import { afterActionOf } from '../../../../src/core/tracker/afterAction.ts'
import { escalationOf } from '../../../../src/core/tracker/events.ts'
import { procedureOfItem } from '../../../../src/core/tracker/procedure.ts'
import { occurrencesOn } from '../../../../src/core/tracker/recurrence.ts'
import { dayReportOf } from '../../../../src/core/tracker/report.ts'
import { at, boardRun, completing, CONFIG, event, opened, POST, procedureWith, realRoutine, step } from './build.ts'

const all = occurrencesOn('2026-11-21', realRoutine(), CONFIG)
const of = (item: string) => {
  const found = all.find((each) => each.item.id === item)
  if (found === undefined) throw new Error(item)
  return found
}

describe('the day’s report', () => {
  const called = of('handover-video')
  const [level] = called.times.escalations
  if (level === undefined) throw new Error('no ladder')
  const report = dayReportOf({
    day: '2026-11-21',
    config: CONFIG,
    now: at('2026-11-21 10:30'),
    runs: all.map((occurrence) => {
      if (occurrence === called) {
        const call = escalationOf(called.run, level, called.times.dueAt ?? '', { desk: 'host', recordedAt: level.at })
        return boardRun(occurrence, [call, ...completing(occurrence, at('2026-11-21 09:10'))])
      }
      const undone = ['handover-window', 'morning-intelligence'].includes(occurrence.item.id)
      return boardRun(occurrence, undone || occurrence.times.opensAt > at('2026-11-21 10:00') ? [] : completing(occurrence, at('2026-11-21 09:40')))
    }),
    carried: [],
    posts: Object.values(POST),
  })

  test('has what is unanswered first, the longest overdue at the head', () => {
    expect(report.unanswered.map(({ title, status, levels }) => [title, status.state, levels.length])).toEqual([
      ['窗口设备、叫号自检', 'overdue', 0],
      ['提交晨会研判材料', 'overdue', 0],
      ['设备与点位自检', 'done', 1],
    ])
    expect(report.unanswered[0]?.missing).toHaveLength(4)
  })

  test('goes by post and slot, with answers, and counts', () => {
    expect(report.posts.map(({ lines }) => lines.length).reduce((sum, count) => sum + count, 0)).toBe(67)
    expect(report.posts[2]?.lines[0]).toMatchObject({ time: '08:30', slot: '交接班', answers: [{ question: '离线点位几处', value: '两处' }] })
    expect(report.counts).toMatchObject({ total: 67, done: 10, late: 5, open: 2, escalated: 1, unansweredLevels: 1 })
    expect(dayReport.parse(report)).toEqual(report)
  })
})

describe('the after-action record', () => {
  test('tells each step and each change, and keeps the original beside its correction', () => {
    const procedure = procedureWith('do-confirm', [step('a', { answer: '几处' }), step('b')])
    const tick = event('run.tick', { step: 'b' })
    const events = [
      opened(procedure),
      event('run.tick', { step: 'a' }),
      event('run.answer', { step: 'a', value: '两处' }),
      tick,
      event('run.tick', { step: 'b' }),
      event('run.sign', { as: '办理' }),
      event('run.close', {}),
      event('run.correction', { of: tick.id, change: { kind: 'answer', step: 'a', value: '三处' }, reason: '漏数一处' }),
    ]
    const record = afterActionOf(procedure, [...events, ...events])
    expect(record.timeline.map(({ words }) => words)).toEqual([
      '打开清单「重点部位第三轮巡查」',
      '完成「做好 a 这一步」',
      '「做好 a 这一步」答复「两处」',
      '完成「做好 b 这一步」',
      '办理签名',
      '结束',
      '更正：「做好 a 这一步」的答复应为「三处」，理由：漏数一处',
    ])
    expect(record.steps[0]?.answers.map(({ value }) => value)).toEqual(['两处', '三处'])
    expect(record.corrections).toMatchObject([{ of: tick.id }])
    expect(record.duration).toBeGreaterThan(0)
    expect(afterAction.parse(record)).toEqual(record)
  })

  test('an open run has no end, and says what is missing', () => {
    const run = of('midday-dispatch')
    const record = afterActionOf(procedureOfItem(run.item), [])
    expect(record).toMatchObject({ closedAt: null, duration: null, openedAt: null })
    expect(record.missing).toHaveLength(3)
  })
})
