import { expect, test } from 'vitest'
import { deskOf } from '../app/backend.ts'
import { act, again, asOf, BRIEFING, eventId, HOUR, NIGHT, openBackend, openTracker, ROLL_CALL, tick, TODAY } from './station.ts'

test('a morning is ticked on the board: every act is kept with who did it, and the counts follow', async () => {
  const { backend, officer, auxiliary } = await openTracker()
  expect(await tick(auxiliary, ROLL_CALL, 'take-calls')).toMatchObject({ outcome: 'saved' })
  expect(await act(auxiliary, ROLL_CALL, 'run.answer', { step: 'count-units', value: '三组' })).toMatchObject({ outcome: 'saved' })
  await tick(auxiliary, ROLL_CALL, 'count-units')
  const done = await tick(officer, ROLL_CALL, 'order')
  expect(done.view.status).toMatchObject({ state: 'done', sign: '✓' })
  expect(done.view.state.steps.map(({ settling }) => settling)).toEqual(['ticked', 'ticked', 'ticked'])
  expect(done.view.state.steps[0]!.history[0]).toMatchObject({ actor: { kind: 'person', id: auxiliary.id } })
  expect(done.view.people.map(({ id }) => id).sort()).toEqual([auxiliary.id, officer.id].sort())
  const board = await officer.desk.board.day({ asOf })
  expect(board).toMatchObject({ day: TODAY, counts: { done: 1, total: 3, overdue: 0 } })
  expect(await deskOf(backend).board.wall({})).toMatchObject({ day: TODAY, counts: { done: 1, total: 3 } })
})

test('skipping, deferring and not-applicable ask for a reason and stand in the state', async () => {
  const { officer } = await openTracker()
  await act(officer, ROLL_CALL, 'run.skip', { step: 'take-calls', reason: '电话中断' })
  await act(officer, ROLL_CALL, 'run.not-applicable', { step: 'order', reason: '今日无警组' })
  const answer = await act(officer, ROLL_CALL, 'run.defer', { step: 'count-units', reason: '车辆在外' })
  expect(answer.view.state.steps.map(({ settling }) => settling)).toEqual(['skipped', 'deferred', 'not-applicable'])
  expect(answer.view.status).toMatchObject({ state: 'deferred' })
})

test('two desks tick one step: one event, the second hears who was first, and every desk is told', async () => {
  const { backend, officer, second } = await openTracker()
  const stop = new AbortController()
  const changes = await deskOf(backend).changes.watch({ since: (await deskOf(backend).system.hello({})).seq }, { signal: stop.signal })
  const both = await Promise.all([tick(officer, ROLL_CALL, 'take-calls'), tick(second, ROLL_CALL, 'take-calls')])
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already', 'saved'])
  const late = both.find(({ outcome }) => outcome === 'already')
  expect(late?.by?.actor.id).toBe(both[0] === late ? second.id : officer.id)
  expect(late?.sentence).toContain('已经登记过')
  expect(both.map(({ view }) => view.state.steps[0]!.history.length)).toEqual([1, 1])
  for await (const change of changes) {
    if (!change.topics.includes('board')) continue
    expect(change.station).toBe(backend.station.id)
    break
  }
  stop.abort()
})

test('a request sent again with its id is one event, also from the other side of a restart', async () => {
  const { backend, clock, folder, officer } = await openTracker()
  const id = eventId()
  expect((await tick(officer, ROLL_CALL, 'take-calls', { id })).outcome).toBe('saved')
  expect((await tick(officer, ROLL_CALL, 'take-calls', { id })).outcome).toBe('known')
  await expect(tick(officer, BRIEFING, 'hear', { id })).rejects.toThrow('编号已经用在另一条记录上')
  await backend.close()
  const reopened = await openBackend({ folder, clock })
  const back = again(reopened.backend, officer, `desk-${officer.badge}`)
  const known = await tick(back, ROLL_CALL, 'take-calls', { id })
  expect(known.outcome).toBe('known')
  expect(known.view.state.steps[0]!.history).toHaveLength(1)
  expect((await tick(back, ROLL_CALL, 'order')).outcome).toBe('saved')
})

test('what a client may not make is refused before anything is written', async () => {
  const { officer } = await openTracker()
  const desk = await officer.here()
  const event = { id: 'esc:fake:1', run: ROLL_CALL, kind: 'run.tick' as const, at: '2026-11-21T00:00:00.000Z', body: { step: 'order' } }
  await expect(desk.run.act({ event, asOf })).rejects.toThrow('事件编号')
  const opening = { ...event, id: eventId(), kind: 'run.escalated', body: { level: 1, to: '值班长', due: event.at } }
  await expect(desk.run.act({ event: opening as never, asOf })).rejects.toThrow('不合要求')
  await expect(tick(officer, `${TODAY}.no-such.dispatch`, 'order')).rejects.toThrow('没有这份清单')
  await expect(tick(officer, '2026-11-22.roll-call.dispatch', 'order')).rejects.toThrow('还没有开始')
})

test('a tick is taken back within ten seconds by who made it, after that with a reason, after signing by a slip', async () => {
  const { clock, officer } = await openTracker()
  await tick(officer, BRIEFING, 'hear')
  clock.move(9_000)
  expect((await act(officer, BRIEFING, 'run.untick', { step: 'hear' })).outcome).toBe('saved')
  await tick(officer, BRIEFING, 'hear')
  clock.move(11_000)
  expect(await act(officer, BRIEFING, 'run.untick', { step: 'hear' })).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('理由') as string })
  expect((await act(officer, BRIEFING, 'run.untick', { step: 'hear', reason: '勾错了' })).outcome).toBe('saved')
  await tick(officer, BRIEFING, 'hear')
  await tick(officer, BRIEFING, 'report')
  expect((await act(officer, BRIEFING, 'run.sign', { as: '办理' })).outcome).toBe('saved')
  expect(await act(officer, BRIEFING, 'run.untick', { step: 'hear', reason: '勾错了' })).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('更正单') as string })
  const slip = await act(officer, BRIEFING, 'run.correction', { change: { kind: 'not-done', step: 'hear' }, reason: '当时没有听取' })
  expect(slip.outcome).toBe('saved')
  expect(slip.view.state.corrections).toHaveLength(1)
  // The original stays legible.
  expect(slip.view.state.steps[0]!.history.map(({ to }) => to)).toEqual(['ticked', 'open', 'ticked', 'open', 'ticked', 'open'])
})

test('steps of a police officer are not ticked by an auxiliary, and nobody acts who has not signed in', async () => {
  const { backend, auxiliary } = await openTracker()
  expect(await tick(auxiliary, ROLL_CALL, 'order')).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('须由民警办理') as string })
  const nobody = deskOf(backend, { id: 'empty-desk' })
  const event = { id: eventId(), run: ROLL_CALL, kind: 'run.tick' as const, at: '2026-11-21T00:00:00.000Z', body: { step: 'order' } }
  await expect(nobody.run.act({ event, asOf })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect((await nobody.run.get({ run: ROLL_CALL, asOf })).people).toEqual([])
})

test('a number that belongs to a person is stopped with a sentence, wherever it is typed', async () => {
  const { officer } = await openTracker()
  const phone = '13812345678'
  const stopped = [
    await act(officer, ROLL_CALL, 'run.note', { text: `联系 ${phone}` }),
    await act(officer, ROLL_CALL, 'run.skip', { step: 'take-calls', reason: `打 ${phone}` }),
    await act(officer, ROLL_CALL, 'run.answer', { step: 'count-units', value: `川A12345 一组` }),
    await act(officer, ROLL_CALL, 'run.defer', { reason: '等 11010519491231002X' }),
  ]
  for (const { outcome, sentence } of stopped) {
    expect(outcome).toBe('refused')
    expect(sentence).toContain('不能写在这里')
  }
  const desk = await officer.here()
  await expect(desk.run.open({ id: eventId(), at: '2026-11-21T00:00:00.000Z', of: { entry: 'field-guide/031' }, number: phone, asOf })).rejects.toThrow('电话号码')
})

test('an incident is run read-do, and 家庭暴力 closes only with one of its five ways and the document it names', async () => {
  const { officer, auxiliary } = await openTracker()
  const desk = await officer.here()
  const id = eventId()
  const input = { id, at: '2026-11-21T00:00:00.000Z', of: { entry: 'field-guide/031' }, number: 'JQ-0031', asOf }
  const opened = await desk.run.open(input)
  expect(await desk.run.open(input)).toMatchObject({ outcome: 'known', view: { run: opened.view.run } })
  const { run } = opened.view
  expect(await act(officer, run, 'run.answer', { step: 'close-case', value: '口头调解' })).toMatchObject({ outcome: 'refused' })
  expect(await tick(officer, run, 'close-case')).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('停顿以前') as string })
  await tick(auxiliary, run, 'part')
  await act(officer, run, 'run.answer', { step: 'close-case', value: '出具告诫书' })
  await tick(officer, run, 'close-case')
  const early = await act(officer, run, 'run.close', {})
  expect(early).toMatchObject({ outcome: 'refused', missing: [{ what: 'document' }] })
  await act(officer, run, 'run.document', { step: 'close-case', document: '告诫书', number: 'GJ-7' })
  expect((await act(officer, run, 'run.close', {})).outcome).toBe('saved')
  const after = await desk.run.get({ run, asOf })
  expect(after.state.followUps.map(({ id }) => id)).toEqual(['follow-deliver', 'follow-committee', 'follow-visit'])
  expect(await desk.run.list({ closed: false, asOf })).toEqual([])
  expect(await desk.run.list({ closed: true, asOf })).toMatchObject([{ run, closed: true, subject: { type: 'incident', number: 'JQ-0031' } }])
})

test('a category of reminders is run for a case, and a guest sees neither its list nor its steps', async () => {
  const { backend, officer } = await openTracker()
  const desk = await officer.here()
  const { view } = await desk.run.open({ id: eventId(), at: '2026-11-21T00:00:00.000Z', of: { category: '受理案件' }, number: 'AJ-9', asOf })
  expect(view.procedure.steps.map(({ id }) => id)).toEqual(['01-ask', '01-write', '02-ask', '02-write'])
  expect(await desk.run.list({ closed: false, asOf })).toMatchObject([{ run: view.run, title: '受理案件', done: 0, total: 4 }])
  const guest = deskOf(backend, { guest: true })
  await expect(guest.run.list({ closed: false, asOf })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(guest.run.get({ run: view.run, asOf })).rejects.toThrow('先登录')
})

test('a clock that was set back an hour loses nothing: the order is that of the record, and every desk reads a sentence', async () => {
  const { clock, backend, officer } = await openTracker()
  clock.move(2 * HOUR)
  await tick(officer, NIGHT, 'look')
  clock.move(-HOUR)
  const answer = await act(officer, NIGHT, 'run.untick', { step: 'look', reason: '勾错了' })
  expect(answer.outcome).toBe('saved')
  expect((await tick(officer, NIGHT, 'look')).view.state.steps[0]!.history.map(({ to }) => to)).toEqual(['ticked', 'open', 'ticked'])
  const { notices } = await deskOf(backend).system.hello({})
  expect(notices).toMatchObject([{ kind: 'clock-back' }])
  clock.move(2 * HOUR)
  expect((await deskOf(backend).system.hello({})).notices).toEqual([])
})
