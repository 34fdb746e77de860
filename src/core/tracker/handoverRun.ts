import type { HandoverEvent, HandoverItem, HandoverSheet, HandoverState } from '../../contract/handover.ts'
import type { Mark } from '../../contract/runs.ts'
import type { DutyDay, PostId } from '../../contract/tracker.ts'
import { privateInput } from './privacy.ts'

/** The id of a hand-over: one for each post of a day, and one for the room. */
export function handoverId(day: DutyDay, scope: PostId | 'all'): string {
  return `handover.${day}.${scope}`
}

/** What the receiver reads back one by one: 重点警情 and 未了事项. */
export function linesToRead(sheet: HandoverSheet): string[] {
  return [...sheet.calls, ...sheet.open].map(({ id }) => id)
}

const EMPTY: HandoverState = { sheet: null, given: null, read: [], received: null, eventIds: [] }

type Refused = { readonly ok: false; readonly sentence: string; readonly lines: readonly string[] }
const no = (sentence: string, lines: readonly string[] = []): Refused => ({ ok: false, sentence, lines })

/** Why an event has no effect on a hand-over; null when it has one. */
function rule(state: HandoverState, event: HandoverEvent): Refused | null {
  if (state.received !== null) return no('交接已经双方签收，之后的事项写进本班清单。')
  if (event.kind === 'handover.drafted') return null
  if (state.sheet === null) return no('还没有交接单，请先生成。')
  if (event.kind === 'handover.given') return state.given === null ? null : no('交班人已经签过名。')
  if (state.given === null) return no('交班人还没有签名，请先签名再逐件点收。')
  if (state.given.actor.id === event.actor.id) return no('交班和接班应由两个人签，请接班人登录。')
  if (event.kind === 'handover.read') {
    const { line, outcome, reason } = event.body
    if (!linesToRead(state.sheet).includes(line)) return no('交接单上没有这一件，请刷新后再试。')
    return outcome === '退回' && reason === undefined ? no('退回要写明哪里说不清。') : null
  }
  const accepted = (id: string) => state.read.some(({ line, outcome }) => line === id && outcome === '收下')
  const left = linesToRead(state.sheet).filter((id) => !accepted(id))
  return left.length === 0 ? null : no(`还有 ${left.length} 件没有逐件点收，点收以后再签名。`, left)
}

/** The state after one more event; an event that is there already, or has no effect, changes nothing but the list of ids. */
export function applyHandover(state: HandoverState, event: HandoverEvent): HandoverState {
  if (state.eventIds.includes(event.id)) return state
  const seen: HandoverState = { ...state, eventIds: [...state.eventIds, event.id] }
  if (rule(state, event) !== null) return seen
  const { id, actor, at, recordedAt } = event
  const by: Mark = { event: id, actor, at, recordedAt }
  if (event.kind === 'handover.drafted') return { ...seen, sheet: event.body.sheet, given: null, read: [] }
  if (event.kind === 'handover.given') return { ...seen, given: by }
  if (event.kind === 'handover.received') return { ...seen, received: by }
  return { ...seen, read: [...state.read.filter(({ line }) => line !== event.body.line), { ...by, ...event.body }] }
}

/** The state of a hand-over, a pure fold of its events. */
export function foldHandover(events: readonly HandoverEvent[]): HandoverState {
  return events.reduce(applyHandover, EMPTY)
}

export type HandoverVerdict =
  | { readonly verdict: 'append' }
  | { readonly verdict: 'known' }
  | { readonly verdict: 'refused'; readonly sentence: string; readonly lines: readonly string[] }

/**
 * Whether an event of a hand-over may be appended. `absent` are the open items the sheet does not name (`absentItems`):
 * nobody signs a sheet that leaves one out.
 */
export function judgeHandover(
  state: HandoverState,
  event: HandoverEvent,
  absent: readonly HandoverItem[],
): HandoverVerdict {
  if (state.eventIds.includes(event.id)) return { verdict: 'known' }
  if (event.actor.kind !== 'person') return { verdict: 'refused', sentence: '请先登录，再办理交接。', lines: [] }
  const typed =
    event.kind === 'handover.drafted'
      ? [event.body.sheet.calls, event.body.sheet.risks, event.body.sheet.equipment].flat().map(({ text }) => text)
      : event.kind === 'handover.read' && event.body.reason !== undefined
        ? [event.body.reason]
        : []
  const [found] = typed.flatMap((text) => privateInput(text))
  if (found !== undefined) return { verdict: 'refused', sentence: found.sentence, lines: [] }
  const refused = rule(state, event)
  if (refused !== null) return { verdict: 'refused', sentence: refused.sentence, lines: refused.lines }
  const signs = event.kind === 'handover.given' || event.kind === 'handover.received'
  if (signs && absent.length > 0) {
    const lines = absent.map(({ id }) => id)
    return { verdict: 'refused', sentence: `交接单少了 ${absent.length} 件未了事项，请重新生成后再签名。`, lines }
  }
  return { verdict: 'append' }
}

/** The runs a shift starts from: the open items of a sheet both have signed. Until then they are the earlier shift's. */
export function carriedRuns(state: HandoverState): string[] {
  return state.received === null ? [] : (state.sheet?.open ?? []).map(({ run }) => run)
}
