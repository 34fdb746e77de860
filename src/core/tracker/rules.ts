import type { Mark, RunEvent, RunState, StepState } from '../../contract/runs.ts'
import type { Procedure } from '../../contract/tracker.ts'
import { shortText, stepOf } from './missing.ts'

/** Why an event is not taken. */
export type Refusal =
  | 'other-run'
  | 'not-opened'
  | 'unknown-step'
  | 'unknown-event'
  | 'signed'
  | 'closed'
  | 'not-signed'
  | 'settled'
  | 'open'
  | 'no-question'
  | 'not-a-choice'
  | 'reason'
  | 'missing'
  | 'no-clock'
  | 'not-running'
  | 'not-raised'
  | 'same-person'
  | 'order'
  | 'who'
  | 'sign-in'
  | 'system-only'
  | 'private'
  | 'past'

export type Effect =
  | { readonly effect: 'taken' }
  /** It had been said already; `of` is what said it. */
  | { readonly effect: 'repeat'; readonly of: Mark }
  | { readonly effect: 'refused'; readonly reason: Refusal; readonly sentence: string }

const TAKEN: Effect = { effect: 'taken' }
const repeat = (of: Mark): Effect => ({ effect: 'repeat', of })
export const refuse = (reason: Refusal, sentence: string): Effect => ({ effect: 'refused', reason, sentence })

/** The words of a step or follow-up, for a sentence. */
export function nameOf(procedure: Procedure, state: RunState, id: string): string {
  const step = procedure.steps.find((each) => each.id === id)
  return shortText(step?.text.text ?? state.followUps.find((each) => each.id === id)?.text ?? id)
}

function settleRule(event: RunEvent, step: StepState, name: string): Effect {
  const last = step.history.at(-1)
  if (event.kind === 'run.untick') {
    return step.settling === 'open' ? refuse('open', `「${name}」还没有勾选，不用撤销。`) : TAKEN
  }
  if (last === undefined || step.settling === 'open') return TAKEN
  const to = event.kind === 'run.tick' ? 'ticked' : event.kind === 'run.skip' ? 'skipped' : 'not-applicable'
  if (event.kind !== 'run.defer' && step.settling === to) return repeat(last)
  if (step.settling === 'ticked') return refuse('settled', `「${name}」已经完成，要改请先撤销。`)
  return TAKEN
}

/** Answers are checked here too, so that no list of events can close a run with an outcome that is none of those written. */
function answerRule(
  procedure: Procedure,
  step: StepState,
  name: string,
  given: { readonly value: string; readonly reason?: string },
): Effect {
  const asked = procedure.steps.find(({ id }) => id === step.id)
  if (asked?.answer === undefined) return refuse('no-question', `「${name}」没有必答，内容请写成备注。`)
  const last = step.answers.at(-1)
  if (last !== undefined && last.value === given.value && last.reason === given.reason) return repeat(last)
  if (asked.choices.length === 0) return TAKEN
  const chosen = asked.choices.find(({ value }) => value === given.value)
  const values = asked.choices.map(({ value }) => value).join('、')
  if (chosen === undefined) return refuse('not-a-choice', `「${given.value}」不是可以选的答案，请从${values}中选一项。`)
  if (chosen.needsReason && given.reason === undefined) return refuse('reason', `选「${chosen.value}」要写明理由。`)
  return TAKEN
}

function clockRule(procedure: Procedure, step: StepState, name: string, edge: 'start' | 'stop'): Effect {
  const clock = procedure.steps.find(({ id }) => id === step.id)?.clock
  if (clock === undefined) return refuse('no-clock', `「${name}」没有时钟。`)
  const last = step.clock.at(-1)
  if (edge === 'start') return last?.edge === 'start' ? repeat(last) : TAKEN
  if (last?.edge === 'start') return TAKEN
  if (last !== undefined) return repeat(last)
  // A clock that starts with the slot needs nobody to start it.
  return clock.start === '时段开始' ? TAKEN : refuse('not-running', `「${name}」还没有登记「${clock.start}」，先登记起点再登记止点。`)
}

function correctionRule(procedure: Procedure, state: RunState, event: RunEvent & { kind: 'run.correction' }): Effect {
  const { of, change } = event.body
  if (state.signatures.length === 0 && state.closed === null) {
    return refuse('not-signed', '还没有签名，不用写更正单，直接撤销或者改填。')
  }
  if (of !== undefined && !state.eventIds.includes(of)) return refuse('unknown-event', '更正单所指的记录不在这份清单里。')
  if (change.kind === 'text') return TAKEN
  const step = stepOf(state, change.step)
  if (step === undefined) return refuse('unknown-step', '这份清单里没有这一步，请刷新后再试。')
  const name = nameOf(procedure, state, change.step)
  const last = step.history.at(-1)
  if (change.kind === 'answer') return answerRule(procedure, step, name, change)
  if (change.kind === 'document') return TAKEN
  if (change.kind === 'done') return step.settling === 'ticked' && last !== undefined ? repeat(last) : TAKEN
  return step.settling === 'open' ? refuse('open', `「${name}」本来就没有完成，不用更正。`) : TAKEN
}

function signRule(state: RunState, event: RunEvent & { kind: 'run.sign' }): Effect {
  const { as } = event.body
  const own = state.signatures.find(({ actor, as: role }) => role === as && actor.id === event.actor.id)
  if (own !== undefined) return repeat(own)
  if (as === '复核' && state.signatures.some((each) => each.as === '办理' && each.actor.id === event.actor.id)) {
    return refuse('same-person', '办理和复核应由两个人签，请换一位复核。')
  }
  return state.missing.length === 0 ? TAKEN : refuse('missing', stillMissing(state, '签名'))
}

/** One sentence over what is missing; the list itself stands in the state. */
export function stillMissing(state: RunState, act: string): string {
  const [first] = state.missing
  const rest = state.missing.length - 1
  return `还不能${act}：${first?.sentence ?? ''}${rest > 0 ? `另有 ${rest} 处没有完成。` : ''}`
}

function escalationRule(state: RunState, event: RunEvent & { kind: 'run.escalated' | 'run.escalation-answered' }): Effect {
  const { level } = event.body
  const raised = state.escalations.find((each) => each.level === level)
  if (event.kind === 'run.escalated') return raised === undefined ? TAKEN : repeat(raised)
  if (raised === undefined) return refuse('not-raised', `第 ${level} 级还没有升级，不用答复。`)
  if (raised.answer !== undefined) return repeat(raised.answer)
  if (event.body.answer === '不适用' && event.body.reason === undefined) return refuse('reason', '答复「不适用」要写明理由。')
  return TAKEN
}

const isFollowUp = (procedure: Procedure, state: RunState, id: string) =>
  !procedure.steps.some((step) => step.id === id) && stepOf(state, id) !== undefined

/**
 * What an event does to a run in this state: the rules that hold whoever acts. The fold obeys them too, so that a list
 * of events that was not judged, or was judged by another desk a moment earlier, ends in the same state everywhere.
 */
export function effectOf(procedure: Procedure, state: RunState, event: RunEvent): Effect {
  if (state.run !== null && state.run !== event.run) return refuse('other-run', '这条记录属于另一份清单。')
  if (event.kind === 'run.opened') return state.opened === null ? TAKEN : repeat(state.opened)
  if (event.kind === 'run.escalated' || event.kind === 'run.escalation-answered') return escalationRule(state, event)
  if (event.kind === 'run.correction') return correctionRule(procedure, state, event)
  if (event.kind === 'run.close' && state.closed !== null) return repeat(state.closed)
  const id = 'step' in event.body ? event.body.step : undefined
  const step = id === undefined ? undefined : stepOf(state, id)
  if (id !== undefined && step === undefined) return refuse('unknown-step', '这份清单里没有这一步，请刷新后再试。')
  const free = id !== undefined && isFollowUp(procedure, state, id)
  if (state.closed !== null && !free) return refuse('closed', '这份清单已经结束，要改请写更正单。')
  const changes = event.kind !== 'run.note' && event.kind !== 'run.sign' && event.kind !== 'run.close'
  if (state.signatures.length > 0 && changes && !free) return refuse('signed', '这份清单已经签名，要改请写更正单。')
  if (event.kind === 'run.sign') return signRule(state, event)
  if (event.kind === 'run.close') return state.missing.length === 0 ? TAKEN : refuse('missing', stillMissing(state, '结束'))
  if (event.kind === 'run.note' || step === undefined) return TAKEN
  const name = nameOf(procedure, state, step.id)
  if (event.kind === 'run.answer') return answerRule(procedure, step, name, event.body)
  if (event.kind === 'run.clock') return clockRule(procedure, step, name, event.body.edge)
  if (event.kind === 'run.document') {
    const same = step.documents.find((each) => each.document === event.body.document && each.number === event.body.number)
    return same === undefined ? TAKEN : repeat(same)
  }
  return settleRule(event, step, name)
}
