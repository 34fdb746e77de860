import type { Instant } from '../../contract/common.ts'
import type { Mark, RunEvent, RunState, Settling, StepState } from '../../contract/runs.ts'
import type { Procedure } from '../../contract/tracker.ts'
import { followUpsOf } from './followUps.ts'
import { answerOf, missingOf, stepOf } from './missing.ts'
import { effectOf } from './rules.ts'
import { ms } from './time.ts'

const blank = (id: string): StepState => ({ id, settling: 'open', history: [], answers: [], documents: [], clock: [] })

/** A run before its first event. */
export function emptyRun(procedure: Procedure): RunState {
  const steps = procedure.steps.map(({ id }) => blank(id))
  return {
    run: null,
    opened: null,
    steps,
    followUps: [],
    notes: [],
    deferrals: [],
    deferred: [],
    signatures: [],
    closed: null,
    corrections: [],
    escalations: [],
    complete: [],
    missing: missingOf(procedure, { steps }),
    repeats: [],
    refused: [],
    eventIds: [],
  }
}

/** Who, when and which event. */
export function markOf({ id, actor, at, recordedAt }: RunEvent): Mark {
  return { event: id, actor, at, recordedAt }
}

type Change = (step: StepState) => StepState

function onStep(state: RunState, id: string, change: Change): RunState {
  return { ...state, steps: state.steps.map((step) => (step.id === id ? change(step) : step)) }
}

const settle =
  (mark: Mark, to: Settling, rest: { readonly reason?: string; readonly until?: string } = {}): Change =>
  (step) => ({ ...step, settling: to, history: [...step.history, { ...mark, to, ...rest }] })

const because = ({ reason }: { readonly reason?: string | undefined }) => (reason === undefined ? {} : { reason })

function corrected(state: RunState, event: RunEvent & { kind: 'run.correction' }, mark: Mark): RunState {
  const { of, change, reason } = event.body
  const noted: RunState = {
    ...state,
    corrections: [...state.corrections, { ...mark, ...(of === undefined ? {} : { of }), change, reason }],
  }
  switch (change.kind) {
    case 'text':
      return noted
    case 'done':
      return onStep(noted, change.step, settle(mark, 'ticked', { reason }))
    case 'not-done':
      return onStep(noted, change.step, settle(mark, 'open', { reason }))
    case 'answer':
      return onStep(noted, change.step, (step) => ({
        ...step,
        answers: [...step.answers, { ...mark, value: change.value, ...because(change) }],
      }))
    case 'document':
      break
  }
  const { document, number } = change
  const given = { ...mark, document, ...(number === undefined ? {} : { number }) }
  return onStep(noted, change.step, (step) => ({ ...step, documents: [...step.documents, given] }))
}

function take(state: RunState, event: RunEvent): RunState {
  const mark = markOf(event)
  switch (event.kind) {
    case 'run.opened':
      return { ...state, opened: { ...mark, subject: event.body.subject, times: event.body.times } }
    case 'run.tick':
      return onStep(state, event.body.step, settle(mark, 'ticked'))
    case 'run.untick':
      return onStep(state, event.body.step, settle(mark, 'open', because(event.body)))
    case 'run.skip':
      return onStep(state, event.body.step, settle(mark, 'skipped', because(event.body)))
    case 'run.not-applicable':
      return onStep(state, event.body.step, settle(mark, 'not-applicable', because(event.body)))
    case 'run.defer': {
      const { step, until, reason } = event.body
      const rest = { reason, ...(until === undefined ? {} : { until }) }
      if (step !== undefined) return onStep(state, step, settle(mark, 'deferred', rest))
      return { ...state, deferrals: [...state.deferrals, { ...mark, ...rest }] }
    }
    case 'run.note':
      return { ...state, notes: [...state.notes, { ...mark, ...event.body }] }
    case 'run.answer': {
      const given = { ...mark, value: event.body.value, ...because(event.body) }
      return onStep(state, event.body.step, (step) => ({ ...step, answers: [...step.answers, given] }))
    }
    case 'run.document': {
      const { document, number } = event.body
      const given = { ...mark, document, ...(number === undefined ? {} : { number }) }
      return onStep(state, event.body.step, (step) => ({ ...step, documents: [...step.documents, given] }))
    }
    case 'run.clock':
      return onStep(state, event.body.step, (step) => ({ ...step, clock: [...step.clock, { ...mark, edge: event.body.edge }] }))
    case 'run.sign':
      return { ...state, signatures: [...state.signatures, { ...mark, as: event.body.as }] }
    case 'run.close':
      return { ...state, closed: mark }
    case 'run.correction':
      return corrected(state, event, mark)
    case 'run.escalated':
      return { ...state, escalations: [...state.escalations, { ...mark, level: event.body.level, to: event.body.to }] }
    case 'run.escalation-answered':
      break
  }
  const answer = { ...mark, answer: event.body.answer, ...because(event.body) }
  const { level } = event.body
  return { ...state, escalations: state.escalations.map((each) => (each.level === level ? { ...each, answer } : each)) }
}

/** Opens the follow-ups the answers ask for; one with a history stays, whatever the answer is now. */
function withFollowUps(procedure: Procedure, state: RunState): RunState {
  const opened = followUpsOf(procedure, (id) => answerOf(stepOf(state, id)))
  const kept = state.followUps.filter(
    ({ id }) => !opened.some((each) => each.id === id) && (stepOf(state, id)?.history.length ?? 0) > 0,
  )
  const followUps = [...opened, ...kept]
  const own = state.steps.filter(({ id }) => procedure.steps.some((step) => step.id === id))
  return { ...state, followUps, steps: [...own, ...followUps.map(({ id }) => stepOf(state, id) ?? blank(id))] }
}

function withCompletion(procedure: Procedure, state: RunState, mark: Mark): RunState {
  const missing = missingOf(procedure, state)
  const last = state.complete.at(-1)
  const standing = last !== undefined && last.until === undefined
  if (missing.length === 0 && !standing) return { ...state, missing, complete: [...state.complete, { from: mark }] }
  if (missing.length === 0 || !standing) return { ...state, missing }
  return { ...state, missing, complete: [...state.complete.slice(0, -1), { from: last.from, until: mark }] }
}

/** Deferred is the run that was deferred as a whole, or one of which nothing is left but deferred steps. */
function deferralOf(state: RunState): { readonly until?: Instant } | null {
  const whole = state.deferrals.at(-1)
  if (whole !== undefined) return whole.until === undefined ? {} : { until: whole.until }
  const left = state.missing.map(({ step }) => stepOf(state, step))
  if (left.length === 0 || left.some((step) => step?.settling !== 'deferred')) return null
  const untils = left.flatMap((step) => step?.history.at(-1)?.until ?? []).sort((a, b) => ms(a) - ms(b))
  const [until] = untils
  return until === undefined ? {} : { until }
}

function withDeferral(state: RunState, mark: Mark): RunState {
  const now = deferralOf(state)
  const last = state.deferred.at(-1)
  const same = now === null ? last?.holds !== true : last?.holds === true && last.until === now.until
  return same ? state : { ...state, deferred: [...state.deferred, { from: mark, holds: now !== null, ...now }] }
}

/** The state after one more event. An event that is there already changes nothing. */
export function applyEvent(procedure: Procedure, state: RunState, event: RunEvent): RunState {
  if (state.eventIds.includes(event.id)) return state
  const outcome = effectOf(procedure, state, event)
  const seen: RunState = {
    ...state,
    run: state.run ?? event.run,
    eventIds: [...state.eventIds, event.id],
  }
  if (outcome.effect === 'refused') {
    return { ...seen, refused: [...seen.refused, { event: event.id, reason: outcome.reason }] }
  }
  if (outcome.effect === 'repeat') {
    return { ...seen, repeats: [...seen.repeats, { event: event.id, of: outcome.of.event }] }
  }
  const mark = markOf(event)
  return withDeferral(withCompletion(procedure, withFollowUps(procedure, take(seen, event)), mark), mark)
}

/** The state of a run: a pure fold of its events in the order of the ledger. The same event twice is one. */
export function fold(procedure: Procedure, events: readonly RunEvent[]): RunState {
  return events.reduce((state, event) => applyEvent(procedure, state, event), emptyRun(procedure))
}

/** Whether nothing is missing now. */
export function isComplete(state: RunState): boolean {
  const last = state.complete.at(-1)
  return last !== undefined && last.until === undefined
}
