import { describe, expect, test } from 'vitest'
import type { Customisation, OwnItem } from '../../../../src/contract/customisation.ts'
import { customise, customisationOn, routineOn } from '../../../../src/core/tracker/customise.ts'
import { lintCustomisation } from '../../../../src/core/tracker/lint.ts'
import { at, POST, realRoutine } from './build.ts'

const items = realRoutine()
const posts = Object.values(POST)
const custom = (rest: Partial<Customisation> = {}): Customisation => ({
  id: 'c1',
  from: '2026-12-01',
  savedAt: at('2026-11-21 10:00'),
  changes: [],
  own: [],
  ...rest,
})
const own = (rest: Partial<OwnItem> = {}): OwnItem => ({
  id: 's1',
  version: 'd'.repeat(64),
  repeat: 'day',
  at: '17:30',
  slot: '院落',
  title: '民生困难日汇总',
  posts: ['duty-commander'],
  due: 30,
  escalate: [10],
  mode: 'do-confirm',
  steps: [{ id: 'collect', text: '汇总当日困难', by: '民警或辅警' }],
  ...rest,
})
const lint = (rest: Partial<Customisation>) =>
  lintCustomisation(items, custom(rest), posts, '2026-11-21').map(({ sentence }) => sentence)

describe('a station’s own routine', () => {
  test('turns items and steps off, moves times, adds steps and items', () => {
    const made = customise(items, custom({
      changes: [
        { item: 'morning-video', off: true },
        { item: 'midday-video-patrol', at: '14:00', posts: ['video-patrol', 'dispatch'] },
        { item: 'midday-dispatch', stepsOff: ['call-back'], stepsAdded: [{ after: 'sample-acks', step: { id: 'own-look', text: '看 <b>一眼</b>', by: '民警' } }] },
      ],
      own: [own()],
    }), posts)
    const by = (id: string) => made.find((item) => item.id === id)
    expect(by('morning-video')).toBeUndefined()
    expect(by('midday-video-patrol')).toMatchObject({ at: '14:00', posts: [{ id: 'video-patrol' }, { id: 'dispatch' }] })
    expect(by('midday-dispatch')?.steps.map(({ id }) => id)).toEqual(['sample-acks', 'own-look', 'check-arrivals'])
    expect(by('midday-dispatch')?.steps[1]?.text.html).toBe('看 &lt;b&gt;一眼&lt;/b&gt;')
    expect(by('s1')).toMatchObject({ own: true, entry: 'command-room/routine/S1', posts: [{ id: 'duty-commander' }] })
    expect(made).toHaveLength(items.length)
  })

  test('a pause stays when its step goes', () => {
    const [first] = items
    if (first === undefined) throw new Error('no items')
    const paused = { ...first, id: 'p', steps: first.steps.map((step, index) => Object.assign({}, step, index === 1 ? { pauseAfter: true } : {})) }
    const [made] = customise([paused], custom({ changes: [{ item: 'p', stepsOff: [paused.steps[1]?.id ?? ''] }] }), posts)
    expect(made?.steps[0]?.pauseAfter).toBe(true)
  })

  test('applies from its day on, and old days keep theirs', () => {
    const first = custom({ changes: [{ item: 'morning-video', off: true }] })
    const later = custom({ id: 'c2', from: '2026-12-10' })
    const redone = custom({ id: 'c3', from: '2026-12-10', savedAt: at('2026-12-02 10:00'), own: [own()] })
    const all = [later, first, redone]
    expect(customisationOn(all, '2026-11-30')).toBeNull()
    expect(customisationOn(all, '2026-12-01')?.id).toBe('c1')
    expect(customisationOn(all, '2026-12-09')?.id).toBe('c1')
    expect(customisationOn(all, '2026-12-10')?.id).toBe('c3')
    const has = (day: string, id: string) => routineOn(day, items, all, posts).some((item) => item.id === id)
    expect([has('2026-11-30', 'morning-video'), has('2026-12-01', 'morning-video'), has('2026-12-10', 's1')]).toEqual([true, false, true])
  })
})

describe('the linter', () => {
  test('finds nothing in the handbook and in a good customisation', () => {
    expect(lint({ changes: items.map(({ id }) => ({ item: id })) })).toEqual([])
    expect(lint({ own: [own()] })).toEqual([])
  })

  test.each<[string, Partial<Customisation>, string]>([
    ['a change of a day that has begun', { from: '2026-11-21' }, '改动最早从下一个值班日起生效，2026-11-21 已经开始或者过去，请改为以后的日期。'],
    ['an unknown item', { changes: [{ item: 'nothing', off: true }] }, '手册里没有「nothing」这一项，可能已经撤销，请删去这处改动。'],
    ['an unknown step', { changes: [{ item: 'morning-video', stepsOff: ['zzz'] }] }, '「医院、车站周边第一轮巡查」里没有步骤「zzz」，不能关闭，请删去这处改动。'],
    ['an unknown post', { changes: [{ item: 'morning-video', posts: ['gate'] }] }, '没有「gate」这个岗位，请从本所启用的岗位中选择。'],
    ['an item without a post', { own: [own({ posts: [] })] }, '「民生困难日汇总」没有岗位，步骤没有人做，请至少选一个岗位。'],
    ['an item without a time', { own: [own({ at: '' })] }, '「民生困难日汇总」的时间「」读不出来，每日的时间应写成「13:30」。'],
    ['a time of another form', { own: [own({ repeat: 'week' })] }, '「民生困难日汇总」的时间「17:30」读不出来，每周的时间应写成「周一 10:00」。'],
    ['no steps', { own: [own({ steps: [] })] }, '「民生困难日汇总」没有步骤，请至少留一步，或者关闭整项。'],
    ['an id used twice', { own: [own(), own({ title: '周协调' })] }, '编号「s1」用了两次，请换一个编号。'],
    ['the same item twice at one time', { own: [own(), own({ id: 's2' })] }, '指挥长岗 17:30「民生困难日汇总」有两项，请关闭或者改名一项。'],
    ['a step id used twice', { changes: [{ item: 'midday-dispatch', stepsAdded: [{ step: { id: 'call-back', text: '再看', by: '民警' } }] }] }, '「抽核派警后接令与到场」里步骤编号「call-back」用了两次，请换一个编号。'],
    ['an item changed twice', { changes: [{ item: 'morning-video' }, { item: 'morning-video' }] }, '「morning-video」改了两次，请合成一处。'],
    ['a ladder that does not rise', { changes: [{ item: 'morning-video', escalate: [20, 10] }] }, '「医院、车站周边第一轮巡查」的各级升级时间应当逐级变长。'],
    ['a private number', { own: [own({ steps: [{ id: 'call', text: '打 13800138000', by: '民警' }] })] }, '第 3 到 13 个字像是电话号码，不能写在这里，请改写「已电话联系」和时刻，号码留在业务系统。'],
  ])('names %s', (_name, rest, sentence) => {
    expect(lint(rest)).toContain(sentence)
  })

  test('refuses a tenth step without a pause, and takes ten with one', () => {
    const steps = Array.from({ length: 10 }, (_, index) => ({ id: `x-${index}`, text: `第 ${index} 步`, by: '民警' as const }))
    expect(lint({ own: [own({ steps })] })).toEqual(['「民生困难日汇总」两个停顿之间超过 9 步，请在前面某一步之后加停顿。'])
    const paused = steps.map((step, index) => Object.assign({}, step, index === 4 ? { pauseAfter: true } : {}))
    expect(lint({ own: [own({ steps: paused })] })).toEqual([])
  })
})
