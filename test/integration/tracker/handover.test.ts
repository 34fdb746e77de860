import { expect, test } from 'vitest'
import { act, after, asOf, BRIEFING, eventId, HOUR, NIGHT, openTracker, ROLL_CALL, tick, TODAY } from './station.ts'
import type { Somebody } from './station.ts'

const place = { day: TODAY, scope: 'all' as const }
const asked = () => ({ ...place, id: eventId(), at: after(0), asOf })

async function acceptAll(who: Somebody): Promise<void> {
  const desk = await who.here()
  for (const line of (await desk.handover.get({ ...place, asOf })).toRead) {
    await desk.handover.readBack({ ...asked(), line, outcome: '收下' })
  }
}

test('the sheet is made from the run, read back line by line and signed by two persons; the next day begins with it', async () => {
  const { clock, officer, second, backend } = await openTracker()
  await act(officer, ROLL_CALL, 'run.note', { text: '东门积水', flag: '风险' })
  await act(officer, ROLL_CALL, 'run.note', { text: '重点警情 3 号在办', flag: '重点警情' })
  await tick(officer, BRIEFING, 'hear')
  await tick(officer, BRIEFING, 'report')
  clock.move(24 * HOUR)
  await backend.sweep()
  const giver = await officer.here()
  const made = (await giver.handover.get({ ...place, asOf })).made
  expect(made.risks.map(({ text }) => text)).toEqual(['东门积水'])
  // The briefing was finished and is not on it.
  expect(made.open.map(({ run }) => run).sort()).toEqual([NIGHT, ROLL_CALL])
  expect((await giver.handover.draft(asked())).outcome).toBe('saved')
  const receiver = await second.here()
  expect(await receiver.handover.sign({ ...asked(), as: '接班' })).toMatchObject({ outcome: 'refused' })
  const signing = { ...asked(), as: '交班' as const }
  expect((await giver.handover.sign(signing)).outcome).toBe('saved')
  expect((await giver.handover.sign(signing)).outcome).toBe('known')
  const line = made.open[0]!.id
  expect(await giver.handover.readBack({ ...asked(), line, outcome: '收下' })).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('两个人') as string })
  expect(await receiver.handover.sign({ ...asked(), as: '接班' })).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('没有逐件点收') as string })
  expect(await receiver.handover.readBack({ ...asked(), line, outcome: '退回', reason: '打 13812345678 问' })).toMatchObject({ outcome: 'refused' })
  await acceptAll(second)
  const received = await receiver.handover.sign({ ...asked(), as: '接班' })
  expect(received).toMatchObject({ outcome: 'saved', view: { state: { received: { actor: { id: second.id } } } } })
  const board = await receiver.board.day({ asOf })
  expect(board.day).toBe('2026-11-22')
  expect(board.carried.map(({ run }) => run).sort()).toEqual([NIGHT, ROLL_CALL])
  // Finished on the next day it is still to be answered for; then it is gone.
  await tick(second, NIGHT, 'look')
  expect((await tick(second, NIGHT, 'log')).view).toMatchObject({ day: TODAY, status: { state: 'done' } })
  const carried = async () => (await receiver.board.day({ asOf })).carried.map(({ run }) => run)
  expect(await carried()).toContain(NIGHT)
  for (const level of [1, 2]) await act(second, NIGHT, 'run.escalation-answered', { level, answer: '已督' })
  expect(await carried()).toEqual([ROLL_CALL])
})

test('an item struck from the sheet, or come up since, keeps it from being signed', async () => {
  const { clock, officer } = await openTracker()
  clock.move(20 * HOUR)
  const desk = await officer.here()
  const { made } = await desk.handover.get({ ...place, asOf })
  await desk.handover.draft({ ...asked(), sheet: { ...made, open: made.open.slice(1) } })
  expect(await desk.handover.sign({ ...asked(), as: '交班' })).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('少了 1 件') as string })
  const edited = await desk.handover.draft({ ...asked(), sheet: { ...made, risks: [{ id: 'own-1', text: '电话 13812345678' }] } })
  expect(edited).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining('电话号码') as string })
})

test('where nobody signs, what was begun and not finished still stands on the next day’s board', async () => {
  const { clock, officer } = await openTracker()
  await tick(officer, ROLL_CALL, 'take-calls')
  clock.move(24 * HOUR)
  const board = await (await officer.here()).board.day({ asOf })
  expect(board.carried.map(({ run }) => run)).toEqual([ROLL_CALL])
})

test('the whole room is handed over between police officers', async () => {
  const { clock, auxiliary } = await openTracker()
  clock.move(20 * HOUR)
  const desk = await auxiliary.here()
  await desk.handover.draft(asked())
  await expect(desk.handover.sign({ ...asked(), as: '交班' })).rejects.toThrow('民警')
})

test('a day is sealed by a commander once it is over or handed over, and only once', async () => {
  const { clock, commander, officer } = await openTracker()
  await tick(officer, ROLL_CALL, 'take-calls')
  await expect((await commander.here()).handover.seal({ day: TODAY })).rejects.toThrow('还没有结束')
  await expect((await officer.here()).handover.seal({ day: TODAY })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  clock.move(24 * HOUR)
  const desk = await commander.here()
  const seal = await desk.handover.seal({ day: TODAY })
  expect(seal.mark).toBe(seal.head.slice(0, 8))
  expect(await desk.handover.seal({ day: TODAY })).toEqual(seal)
  expect(await desk.board.days({ from: TODAY, to: TODAY, asOf })).toMatchObject([{ day: TODAY, seal: { mark: seal.mark }, handedOver: false }])
  const late = await tick(officer, ROLL_CALL, 'count-units')
  expect(late).toMatchObject({ outcome: 'saved', view: { sealed: true, day: TODAY } })
})

test('the calendar counts each day and filters', async () => {
  const { backend, clock, officer } = await openTracker()
  await tick(officer, BRIEFING, 'hear')
  await tick(officer, BRIEFING, 'report')
  clock.move(24 * HOUR)
  await backend.sweep()
  const desk = await officer.here()
  const range = { from: '2026-11-01', to: '2026-11-30', asOf }
  const days = await desk.board.days(range)
  expect(days.map(({ day }) => day).slice(0, 2)).toEqual(['2026-11-22', TODAY])
  expect(days.find(({ day }) => day === TODAY)).toMatchObject({ done: 1, total: 3, late: 2, escalated: 4, unanswered: 4, seal: null })
  expect((await desk.board.days({ ...range, only: 'escalated' })).map(({ day }) => day)).toEqual([TODAY])
  expect(await desk.board.days({ ...range, post: 'duty-commander', only: 'escalated' })).toEqual([])
  await expect(desk.board.days({ ...range, from: '2026-01-01' })).rejects.toThrow('一次最多查看')
  const order = (await desk.timely.month({ month: '2026-11', asOf })).find(({ kind }) => kind === '调')
  expect(order).toMatchObject({ measured: 0, running: 0 })
})
