import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../../src/contract/runs.ts'
import { fold, isComplete } from '../../../../src/core/tracker/fold.ts'
import { judge } from '../../../../src/core/tracker/judge.ts'
import type { Doer } from '../../../../src/core/tracker/judge.ts'
import { procedureOf } from '../../../../src/core/tracker/procedure.ts'
import { auxiliary, CONFIG, domesticViolence, event, officer, opened, procedureWith, second, seconds, settlingOf, step } from './build.ts'

const plain = procedureWith('do-confirm', [step('a'), step('b', { by: '民警' })])
const readDo = procedureWith('read-do', [step('a'), step('b', { pauseAfter: true }), step('c')])
const as = (doer: Doer) => ({ actor: { kind: doer.kind, id: doer.id } })
const verdictOf = (procedure: typeof plain, before: readonly RunEvent[], next: RunEvent, doer: Doer = officer) =>
  judge(procedure, fold(procedure, before), next, doer, CONFIG.zone)

describe('what may be appended', () => {
  const open = opened(plain)

  test('an auxiliary may not tick, skip or answer for a 民警 step, and may do the others', () => {
    const mine = as(auxiliary)
    expect(verdictOf(plain, [open], event('run.tick', { step: 'a' }, mine), auxiliary).verdict).toBe('append')
    for (const next of [
      event('run.tick', { step: 'b' }, mine),
      event('run.skip', { step: 'b', reason: '来不及' }, mine),
      event('run.not-applicable', { step: 'b', reason: '没有' }, mine),
      event('run.defer', { step: 'b', reason: '下午' }, mine),
      event('run.sign', { as: '办理' }, mine),
    ]) {
      expect(verdictOf(plain, [open], next, auxiliary)).toMatchObject({ verdict: 'refused', reason: 'who' })
    }
    const told = verdictOf(plain, [open], event('run.tick', { step: 'b' }, mine), auxiliary)
    expect(told).toMatchObject({ sentence: '「做好 b 这一步」须由民警办理，请民警登录后勾选。' })
    expect(verdictOf(plain, [open], event('run.note', { step: 'b', text: '已提醒' }, mine), auxiliary).verdict).toBe('append')
  })

  test('a desk without a person, another name, and a person in place of the host are refused', () => {
    const desk: Doer = { kind: 'desk', id: 'desk-1' }
    expect(verdictOf(plain, [open], event('run.tick', { step: 'a' }, as(desk)), desk)).toMatchObject({ reason: 'sign-in' })
    expect(verdictOf(plain, [open], event('run.tick', { step: 'a' }, as(second)))).toMatchObject({ reason: 'who' })
    const call = event('run.escalated', { level: 1, to: '值班长', due: open.at })
    expect(verdictOf(plain, [open], call)).toMatchObject({ reason: 'system-only' })
    const system: Doer = { kind: 'system', id: 'system' }
    expect(verdictOf(plain, [open], event('run.tick', { step: 'a' }, as(system)), system)).toMatchObject({ reason: 'who' })
  })

  test('a run that is not open takes nothing', () => {
    expect(verdictOf(plain, [], event('run.tick', { step: 'a' }))).toMatchObject({ reason: 'not-opened' })
  })

  test('the same request is known, and another desk is told that the step is done', () => {
    const tick = event('run.tick', { step: 'a' })
    expect(verdictOf(plain, [open, tick], tick)).toEqual({ verdict: 'known' })
    const other = verdictOf(plain, [open, tick], event('run.tick', { step: 'a' }, as(second)), second)
    expect(other).toMatchObject({ verdict: 'already', by: { event: tick.id, actor: { id: officer.id } } })
    expect(other).toMatchObject({ sentence: expect.stringMatching(/^13:30 已经登记过/) as unknown })
  })

  test('a tick is undone for ten seconds by the same person, then with a reason', () => {
    const tick = event('run.tick', { step: 'a' })
    const undo = (after: number, doer: Doer, reason?: string) =>
      verdictOf(
        plain,
        [open, tick],
        event('run.untick', { step: 'a', ...(reason === undefined ? {} : { reason }) }, { ...as(doer), recordedAt: seconds(tick.recordedAt, after) }),
        doer,
      )
    expect(undo(10, officer).verdict).toBe('append')
    expect(undo(10.001, officer)).toMatchObject({ verdict: 'refused', reason: 'reason' })
    expect(undo(3, second)).toMatchObject({ verdict: 'refused', reason: 'reason' })
    expect(undo(3600, second, '勾错了一行').verdict).toBe('append')
    expect(verdictOf(plain, [open], event('run.untick', { step: 'a' }))).toMatchObject({ reason: 'open' })
  })

  test('read-do: steps before a pause come before those after it, do-confirm in any order', () => {
    const start = opened(readDo)
    expect(verdictOf(readDo, [start], event('run.tick', { step: 'c' }))).toMatchObject({
      reason: 'order',
      sentence: '停顿以前的「做好 a 这一步」还没有完成，先做完再往下。',
    })
    expect(verdictOf(readDo, [start], event('run.tick', { step: 'b' })).verdict).toBe('append')
    const deferred = [start, event('run.tick', { step: 'a' }), event('run.defer', { step: 'b', reason: '等人' })]
    expect(verdictOf(readDo, deferred, event('run.tick', { step: 'c' }))).toMatchObject({ reason: 'order' })
    const settled = [start, event('run.tick', { step: 'a' }), event('run.not-applicable', { step: 'b', reason: '没有' })]
    expect(verdictOf(readDo, settled, event('run.tick', { step: 'c' })).verdict).toBe('append')
    const loose = { ...readDo, mode: 'do-confirm' as const }
    expect(verdictOf(loose, [start], event('run.tick', { step: 'c' })).verdict).toBe('append')
  })

  test('required answers and documents block closing, with a list of what is missing', () => {
    const asked = procedureWith('do-confirm', [step('a', { answer: '异常几处' }), step('b', { document: '扣押清单（《治安管理处罚法》第一百零五条第二款）' }), step('c')])
    const before = [opened(asked), event('run.tick', { step: 'a' }), event('run.tick', { step: 'b' })]
    expect(verdictOf(asked, before, event('run.close', {}))).toMatchObject({
      reason: 'missing',
      missing: [
        { step: 'a', what: 'answer', sentence: '「做好 a 这一步」的必答「异常几处」还没有回答，请填写。' },
        { step: 'b', what: 'document', sentence: '「做好 b 这一步」的文书「扣押清单」还没有登记，开具以后请登记。' },
        { step: 'c', what: 'step' },
      ],
      sentence: expect.stringMatching(/^还不能结束：.*另有 2 处没有完成。$/) as unknown,
    })
    const rest = [event('run.answer', { step: 'a', value: '两处' }), event('run.document', { step: 'b', document: '扣押清单' }), event('run.tick', { step: 'c' })]
    expect(verdictOf(asked, [...before, ...rest], event('run.close', {})).verdict).toBe('append')
    const skipped = [opened(asked), event('run.skip', { step: 'a', reason: '忙' }), event('run.not-applicable', { step: 'b', reason: '没有扣押' }), event('run.tick', { step: 'c' })]
    // A skipped question is still asked; one that does not apply is not.
    expect(verdictOf(asked, skipped, event('run.close', {}))).toMatchObject({ missing: [{ step: 'a', what: 'answer' }] })
  })

  test('what is typed must not hold a private number, wherever it stands', () => {
    const told = verdictOf(plain, [open], event('run.note', { text: '回拨 13800138000' }))
    expect(told).toMatchObject({ verdict: 'refused', reason: 'private' })
    const slip = event('run.correction', { change: { kind: 'text', says: '川A12345' }, reason: '更正' })
    expect(verdictOf(plain, [open, event('run.tick', { step: 'a' }), event('run.tick', { step: 'b' }), event('run.close', {})], slip)).toMatchObject({ reason: 'private' })
  })

  test('a correction slip needs a signed or closed run and an event of this run', () => {
    const ticks = [open, event('run.tick', { step: 'a' }), event('run.tick', { step: 'b' })]
    const slip = (of?: string) =>
      event('run.correction', { ...(of === undefined ? {} : { of }), change: { kind: 'not-done', step: 'a' }, reason: '没有做' })
    expect(verdictOf(plain, ticks, slip())).toMatchObject({ reason: 'not-signed' })
    const signed = [...ticks, event('run.sign', { as: '办理' })]
    expect(verdictOf(plain, signed, slip('nothing'))).toMatchObject({ reason: 'unknown-event' })
    expect(verdictOf(plain, signed, slip(ticks[1]?.id)).verdict).toBe('append')
    const aux = event('run.correction', { change: { kind: 'not-done', step: 'b' }, reason: '没有做' }, as(auxiliary))
    expect(verdictOf(plain, signed, aux, auxiliary)).toMatchObject({ reason: 'who' })
  })

  test('nothing is deferred into the past', () => {
    const until = (by: number) => {
      const recordedAt = seconds(open.recordedAt, 600)
      return event('run.defer', { until: seconds(recordedAt, by), reason: '警力外出' }, { recordedAt })
    }
    expect(verdictOf(plain, [open], until(0))).toMatchObject({ reason: 'past' })
    expect(verdictOf(plain, [open], until(60)).verdict).toBe('append')
  })

  test('two people sign: who did it and who checked it', () => {
    const done = [open, event('run.tick', { step: 'a' }), event('run.tick', { step: 'b' }), event('run.sign', { as: '办理' })]
    expect(verdictOf(plain, done, event('run.sign', { as: '复核' }))).toMatchObject({ reason: 'same-person' })
    expect(verdictOf(plain, done, event('run.sign', { as: '复核' }, as(second)), second).verdict).toBe('append')
  })

  test('an escalation is answered once, and 不适用 with a reason', () => {
    const call = event('run.escalated', { level: 1, to: '值班长', due: open.at }, { actor: { kind: 'system', id: 'system' } })
    const answer = (of: '已调' | '不适用', reason?: string) =>
      event('run.escalation-answered', { level: 1, answer: of, ...(reason === undefined ? {} : { reason }) })
    expect(verdictOf(plain, [open], answer('已调'))).toMatchObject({ reason: 'not-raised' })
    expect(verdictOf(plain, [open, call], answer('不适用'))).toMatchObject({ reason: 'reason' })
    expect(verdictOf(plain, [open, call], answer('不适用', '停电演练')).verdict).toBe('append')
    const given = answer('已调')
    expect(verdictOf(plain, [open, call, given], answer('已调'))).toMatchObject({ verdict: 'already', by: { event: given.id } })
  })
})

describe('家庭暴力', () => {
  const found = procedureOf(domesticViolence())
  if (found === null) throw new Error('no procedure')
  const procedure = found
  const open = opened(procedure)
  const settled = (conclude: RunEvent[]) => [
    open,
    ...procedure.steps.flatMap((each): RunEvent[] => {
      if (each.id === 'conclude') return conclude
      if (each.conditional) return [event('run.not-applicable', { step: each.id, reason: '没有这种情形' })]
      return [
        ...(each.answer === undefined ? [] : [event('run.answer', { step: each.id, value: '无' })]),
        event('run.tick', { step: each.id }),
      ]
    }),
  ]
  const answer = (value: string, reason?: string) =>
    event('run.answer', { step: 'conclude', value, ...(reason === undefined ? {} : { reason }) })

  test('is read-do with a choice of five', () => {
    expect(procedure.mode).toBe('read-do')
    expect(procedure.steps.at(-1)?.choices).toEqual([
      { value: '刑事立案', needsReason: false },
      { value: '治安立案', needsReason: false },
      { value: '批评教育', needsReason: false },
      { value: '出具告诫书', needsReason: false },
      { value: '不成立', needsReason: true },
    ])
  })

  test('closes with one of the five and with nothing else', () => {
    const before = settled([event('run.tick', { step: 'conclude' })])
    expect(verdictOf(procedure, before, event('run.close', {}))).toMatchObject({ missing: [{ step: 'conclude', what: 'answer' }] })
    expect(verdictOf(procedure, before, answer('劝和'))).toMatchObject({ reason: 'not-a-choice' })
    expect(verdictOf(procedure, [...before, answer('治安立案')], event('run.close', {})).verdict).toBe('append')
    const evaded = settled([event('run.not-applicable', { step: 'conclude', reason: '家务事' })])
    expect(verdictOf(procedure, evaded, event('run.close', {}))).toMatchObject({ missing: [{ step: 'conclude', what: 'answer' }] })
  })

  test('不成立 needs a reason', () => {
    const before = settled([event('run.tick', { step: 'conclude' })])
    expect(verdictOf(procedure, before, answer('不成立'))).toMatchObject({ reason: 'reason' })
    expect(verdictOf(procedure, before, answer('不成立', '查明为误报')).verdict).toBe('append')
    // Not even a list that nobody judged closes with it.
    expect(fold(procedure, [...before, answer('不成立'), event('run.close', {})]).closed).toBeNull()
  })

  test('a 告诫书 is owed with that answer only, and opens delivery, notice and visits', () => {
    const before = settled([event('run.tick', { step: 'conclude' }), answer('出具告诫书')])
    expect(verdictOf(procedure, before, event('run.close', {}))).toMatchObject({ missing: [{ what: 'document' }] })
    const events = [...before, event('run.document', { step: 'conclude', document: '告诫书', number: '2026-11' }), event('run.close', {})]
    const state = fold(procedure, events)
    expect(state.closed).not.toBeNull()
    expect(state.followUps.map(({ id }) => id)).toEqual(['follow-deliver', 'follow-committee', 'follow-visit'])
    // They are done after closing; everything else is not.
    const delivered = event('run.tick', { step: 'follow-deliver' })
    expect(verdictOf(procedure, events, delivered).verdict).toBe('append')
    expect(settlingOf(fold(procedure, [...events, delivered]), 'follow-deliver')).toBe('ticked')
    expect(verdictOf(procedure, events, event('run.tick', { step: 'stop' }))).toMatchObject({ verdict: 'refused', reason: 'closed' })
    const aux = event('run.tick', { step: 'follow-visit' }, as(auxiliary))
    expect(verdictOf(procedure, events, aux, auxiliary)).toMatchObject({ reason: 'who' })
  })

  test('a harmed person without full capacity opens 安置', () => {
    const without = fold(procedure, [open, event('run.answer', { step: 'vulnerable', value: '无' })])
    expect(without.followUps).toEqual([])
    const withOne = fold(procedure, [open, event('run.answer', { step: 'vulnerable', value: '有，一名儿童' })])
    expect(withOne.followUps.map(({ id }) => id)).toEqual(['follow-shelter'])
    expect(isComplete(withOne)).toBe(false)
  })
})
