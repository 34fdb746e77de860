import type { Instant } from '../../contract/common.ts'
import type { CustodyClock, CustodyEvent, CustodyStay, CustodyWarning } from '../../contract/custody.ts'
import { CUSTODY_LIMITS, limitFault, ordinaryLimit } from './custodyLimits.ts'
import type { Doer } from './judge.ts'
import { after, happenedAt, HOUR, MINUTE, ms, spellMinutes } from './time.ts'

/** Minutes before the limit at which 执法监督岗 is warned, and the limit itself. */
export const CUSTODY_WARNINGS = [120, 60, 30, 0] as const
/** Stands over everything computed here (LEGAL.md §3). */
export const CUSTODY_HINT = '提示，以办案单位审核为准'

type Span = CustodyStay['rests'][number]

function edge(spans: readonly Span[], which: 'start' | 'end', at: Instant): Span[] {
  const last = spans.at(-1)
  const running = last !== undefined && last.to === undefined
  if (which === 'start') return running ? [...spans] : [...spans, { from: at }]
  return running ? [...spans.slice(0, -1), { from: last.from, to: at }] : [...spans]
}

/** Whether an event has no effect on a stay, in a sentence; null when it has one. The rules hold whoever acts. */
function fault(stay: CustodyStay | null, event: CustodyEvent): string | null {
  if (event.kind === 'custody.opened') {
    if (stay !== null) return '这次在区已经登记过。'
    return ms(event.body.from) > ms(event.recordedAt) ? '起算时刻不能晚于现在，请核对到案登记。' : null
  }
  if (stay === null) return '没有这次在区的登记，请先登记座位。'
  if (stay.left !== null) return '这个座位已经登记离区。'
  if (event.kind !== 'custody.limit') return null
  if (event.body.hours <= stay.hours) return `现在已是 ${stay.hours} 小时一档，不用再改。`
  if (ms(happenedAt(event)) > ms(deadlineOf(stay))) return `${stay.hours} 小时已经到期，不能再补换时限，请停止询问、结束传唤。`
  return limitFault(stay.track, event.body.hours, event.body.grounds)
}

function take(stay: CustodyStay, event: Exclude<CustodyEvent, { kind: 'custody.opened' }>): CustodyStay {
  const at = happenedAt(event)
  const { id, actor, recordedAt } = event
  const mark = { event: id, actor, at: event.at, recordedAt }
  switch (event.kind) {
    case 'custody.limit':
      return { ...stay, hours: event.body.hours, grounds: event.body.grounds }
    case 'custody.told':
      return { ...stay, told: [...stay.told, { ...mark, ...event.body }] }
    case 'custody.meal':
      return { ...stay, meals: [...stay.meals, at] }
    case 'custody.rest':
      return { ...stay, rests: edge(stay.rests, event.body.edge, at) }
    case 'custody.restraint':
      return { ...stay, restraints: edge(stay.restraints, event.body.edge, at) }
    case 'custody.moved':
      return { ...stay, seat: event.body.seat }
    case 'custody.left':
      break
  }
  return { ...stay, left: mark }
}

/** One stay in the area, a pure fold of its events; null before it is opened. The same event twice is one. */
export function foldCustody(events: readonly CustodyEvent[]): CustodyStay | null {
  const seen = new Set<string>()
  let stay: CustodyStay | null = null
  for (const event of events) {
    if (seen.has(event.id)) continue
    seen.add(event.id)
    if (fault(stay, event) !== null) continue
    if (event.kind !== 'custody.opened') {
      if (stay !== null) stay = take(stay, event)
      continue
    }
    const { seat, track, minor, from } = event.body
    const none = { grounds: [], told: [], meals: [], rests: [], restraints: [], left: null }
    stay = { stay: event.stay, seat, track, minor, from, hours: ordinaryLimit(track), ...none }
  }
  return stay
}

export type CustodyVerdict = { readonly ok: true } | { readonly ok: false; readonly sentence: string }

/** An auxiliary may note meals and rest and remind of the time; the rest is a police officer's (LEGAL.md §4). */
const OPEN_TO_ALL: readonly CustodyEvent['kind'][] = ['custody.meal', 'custody.rest']

/** Whether an event of a stay may be appended. `taken` are the seats of other stays. */
export function judgeCustody(
  stay: CustodyStay | null,
  event: CustodyEvent,
  doer: Doer,
  taken: readonly number[],
): CustodyVerdict {
  const no = (sentence: string): CustodyVerdict => ({ ok: false, sentence })
  if (doer.kind !== 'person') return no('请先登录，再登记执法办案区。')
  if (doer.rank !== '民警' && !OPEN_TO_ALL.includes(event.kind)) return no('这一项须由民警登记。辅警可以登记饮食和休息，提醒时刻。')
  if ((event.kind === 'custody.opened' || event.kind === 'custody.moved') && taken.includes(event.body.seat)) {
    return no(`${event.body.seat} 号座位还有人在区，一个座位号只对应一个起算时刻。`)
  }
  const found = fault(stay, event)
  return found === null ? { ok: true } : no(found)
}

/** When the limit in force runs out. Restraint is not subtracted: whether it counts is 待核. */
export function deadlineOf({ from, hours }: Pick<CustodyStay, 'from' | 'hours'>): Instant {
  return after(from, hours * HOUR)
}

function total(spans: readonly Span[], now: Instant): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, ms(to ?? now) - ms(from)), 0)
}

function levelOf(remaining: number): Pick<CustodyClock, 'state' | 'sign' | 'word'> {
  const left = `还有 ${spellMinutes(Math.ceil(remaining / MINUTE))}`
  if (remaining <= 0) {
    const over = Math.floor(-remaining / MINUTE)
    return { state: 'over', sign: '▲', word: over === 0 ? '已到时限' : `已到时限，超 ${spellMinutes(over)}` }
  }
  if (remaining <= 30 * MINUTE) return { state: 'half-hour', sign: '◷', word: left }
  if (remaining <= HOUR) return { state: 'one-hour', sign: '◷', word: left }
  if (remaining <= 2 * HOUR) return { state: 'two-hours', sign: '◷', word: left }
  return { state: 'running', sign: '◐', word: left }
}

function needsOf(stay: CustodyStay, remaining: number): string[] {
  const needs: string[] = []
  const told = (who: readonly string[]) => stay.told.some((each) => who.includes(each.who))
  if (!told(['家属', '监护人'])) {
    needs.push(
      stay.track === '治安'
        ? '尚未登记通知家属：传唤的原因和处所应当及时通知家属（《治安管理处罚法》第九十七条第二款）。'
        : '尚未登记通知家属，请核对传唤、拘传的告知和通知。',
    )
  }
  if (stay.minor && !told(['监护人', '合适成年人'])) {
    const basis = stay.track === '治安' ? '《治安管理处罚法》第九十八条第三款' : '《刑事诉讼法》第二百八十一条第一款'
    needs.push(`未满十八周岁，尚未登记通知监护人到场（${basis}）。`)
  }
  if (stay.meals.length === 0) {
    const basis = stay.track === '治安' ? '《治安管理处罚法》第九十七条第三款' : '《刑事诉讼法》第一百一十九条第三款'
    needs.push(`尚未登记饮食：应当保证饮食和必要的休息（${basis}）。`)
  }
  if (stay.restraints.at(-1)?.to === undefined && stay.restraints.length > 0) {
    needs.push('约束正在进行，专人看护；条件消失立即解除（《行政强制法》第二十条第二款）。约束时间单列，不自行扣减。')
  }
  if (remaining <= 0) {
    needs.push(
      stay.track === '治安'
        ? '时限已到：停止询问、结束传唤（《治安管理处罚法》第九十七条第一款、第一百三十九条第一款第二项）。'
        : '时限已到：结束传唤、拘传，不得连续传唤、拘传（《刑事诉讼法》第一百一十九条第二款、第三款）。',
    )
  }
  return needs
}

/** The clock of a seat at an instant; after leaving it stands at the time of leaving. */
export function custodyClockOf(stay: CustodyStay, now: Instant): CustodyClock {
  const end = stay.left === null ? now : happenedAt(stay.left)
  const deadline = deadlineOf(stay)
  const remaining = ms(deadline) - ms(end)
  const restraining = stay.restraints.at(-1)
  const since = stay.left === null && restraining?.to === undefined ? restraining?.from : undefined
  const lastMeal = stay.meals.at(-1)
  const basis = CUSTODY_LIMITS[stay.track].find(({ hours }) => hours === stay.hours)?.basis ?? ''
  return {
    stay: stay.stay,
    seat: stay.seat,
    track: stay.track,
    from: stay.from,
    hours: stay.hours,
    deadline,
    elapsed: ms(end) - ms(stay.from),
    remaining,
    ...(stay.left === null ? levelOf(remaining) : { state: 'left' as const, sign: '✓', word: '已离区' }),
    basis,
    restraint: { total: total(stay.restraints, end), ...(since === undefined ? {} : { since }) },
    told: stay.told.some(({ who }) => who !== '合适成年人'),
    ...(stay.minor ? { guardian: stay.told.some(({ who }) => who !== '家属') } : {}),
    meals: stay.meals.length,
    ...(lastMeal === undefined ? {} : { lastMeal }),
    rested: total(stay.rests, end),
    resting: stay.left === null && stay.rests.length > 0 && stay.rests.at(-1)?.to === undefined,
    needs: stay.left === null ? needsOf(stay, remaining) : [],
  }
}

/** The warnings that are due by an instant, the earliest first; given ones are recognised by their ids. */
export function custodyWarningsDue(stay: CustodyStay, now: Instant, given: readonly string[]): CustodyWarning[] {
  const deadline = deadlineOf(stay)
  const end = stay.left === null ? ms(now) : Math.min(ms(now), ms(happenedAt(stay.left)))
  return CUSTODY_WARNINGS.flatMap((minutes) => {
    const at = after(deadline, -minutes * MINUTE)
    const id = `cust:${stay.stay}:${stay.hours}:${minutes}`
    if (ms(at) > end || given.includes(id)) return []
    const sentence =
      minutes === 0
        ? `${stay.seat} 号座位 ${stay.hours} 小时时限已到，停止询问、结束传唤。`
        : `${stay.seat} 号座位距 ${stay.hours} 小时时限还有 ${spellMinutes(minutes)}，请问明下一步：继续、决定还是结束。`
    return [{ id, stay: stay.stay, seat: stay.seat, minutes, at, sentence }]
  })
}

/** Seats as they stand on the panel: the least time left first, those who left are not shown. */
export function custodyPanel(stays: readonly CustodyStay[], now: Instant): CustodyClock[] {
  return stays
    .filter(({ left }) => left === null)
    .map((stay) => custodyClockOf(stay, now))
    .sort((a, b) => a.remaining - b.remaining)
}
