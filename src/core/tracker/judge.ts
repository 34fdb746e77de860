import type { Mark, Missing, RunEvent, RunState } from '../../contract/runs.ts'
import type { Procedure } from '../../contract/tracker.ts'
import { stepOf } from './missing.ts'
import { privateInput } from './privacy.ts'
import { effectOf, nameOf } from './rules.ts'
import type { Effect, Refusal } from './rules.ts'
import { clockTime } from './dutyDay.ts'
import { happenedAt, ms } from './time.ts'

/** Who is about to act. `rank` is absent for a desk and for the host itself. */
export interface Doer {
  readonly kind: 'person' | 'desk' | 'system'
  readonly id: string
  readonly rank?: '民警' | '辅警'
}

/** For how long the same person may take a tick back without a reason, by the host's clock. */
export const UNDO_MS = 10_000

export type Verdict =
  | { readonly verdict: 'append' }
  /** This very event has been taken down: nothing to append. */
  | { readonly verdict: 'known' }
  /** Somebody has said the same: nothing to append, and both desks are told. */
  | { readonly verdict: 'already'; readonly by: Mark; readonly sentence: string }
  | {
      readonly verdict: 'refused'
      readonly reason: Refusal
      readonly sentence: string
      /** What is missing, where that is why. */
      readonly missing: readonly Missing[]
    }

const refused = (reason: Refusal, sentence: string, missing: readonly Missing[] = []): Verdict => ({
  verdict: 'refused',
  reason,
  sentence,
  missing,
})

const SYSTEM_KINDS: readonly RunEvent['kind'][] = ['run.opened', 'run.escalated']
/** What decides about a step: for a 民警 step these are a police officer's. Notes and clocks are not. */
const DECIDING: readonly RunEvent['kind'][] = [
  'run.tick',
  'run.untick',
  'run.skip',
  'run.not-applicable',
  'run.defer',
  'run.answer',
  'run.document',
]

/** Everything in an event that somebody typed. */
function textsOf(event: RunEvent): string[] {
  const texts: string[] = []
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (['reason', 'text', 'value', 'document', 'number', 'says'].includes(key)) texts.push(value)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, name)
    }
  }
  walk(event.body, '')
  return texts
}

/** The step an event decides about, through a correction slip too. */
function decidedStep(event: RunEvent): string | undefined {
  if (event.kind === 'run.correction') return 'step' in event.body.change ? event.body.change.step : undefined
  return DECIDING.includes(event.kind) && 'step' in event.body ? event.body.step : undefined
}

function who(procedure: Procedure, state: RunState, event: RunEvent, doer: Doer): Verdict | null {
  if (doer.kind === 'system') {
    return SYSTEM_KINDS.includes(event.kind) ? null : refused('who', '系统不能代替人办理清单。')
  }
  if (event.kind === 'run.escalated') return refused('system-only', '升级由系统按时间记录，不能手工添加。')
  if (doer.kind === 'desk') return refused('sign-in', '请先登录，再办理清单。')
  if (event.actor.kind !== doer.kind || event.actor.id !== doer.id) return refused('who', '不能以别人的名义办理，请切换人员。')
  if (doer.rank === '民警') return null
  const id = decidedStep(event)
  if (id !== undefined) {
    const by = [...procedure.steps, ...state.followUps].find((step) => step.id === id)?.by
    return by === '民警' ? refused('who', `「${nameOf(procedure, state, id)}」须由民警办理，请民警登录后勾选。`) : null
  }
  const whole = event.kind === 'run.sign' || event.kind === 'run.close' || event.kind === 'run.defer'
  return whole && procedure.steps.some(({ by }) => by === '民警')
    ? refused('who', '这份清单里有须由民警办理的步骤，请民警签名、结束或者顺延。')
    : null
}

/** Read-do: every step before a pause is settled before any step after it is done. A deferred one is not settled. */
function order(procedure: Procedure, state: RunState, event: RunEvent): Verdict | null {
  if (procedure.mode !== 'read-do') return null
  if (event.kind !== 'run.tick' && event.kind !== 'run.skip' && event.kind !== 'run.not-applicable') return null
  const group = procedure.steps.find(({ id }) => id === event.body.step)?.group
  if (group === undefined) return null
  const before = procedure.steps.find((step) => {
    const settling = stepOf(state, step.id)?.settling
    return step.group < group && (settling === 'open' || settling === 'deferred')
  })
  return before === undefined
    ? null
    : refused('order', `停顿以前的「${nameOf(procedure, state, before.id)}」还没有完成，先做完再往下。`)
}

function undo(procedure: Procedure, state: RunState, event: RunEvent): Verdict | null {
  if (event.kind !== 'run.untick' || event.body.reason !== undefined) return null
  const last = stepOf(state, event.body.step)?.history.at(-1)
  if (last === undefined) return null
  const soon = ms(event.recordedAt) - ms(last.recordedAt) <= UNDO_MS && last.actor.id === event.actor.id
  return soon && last.to === 'ticked'
    ? null
    : refused('reason', `撤销「${nameOf(procedure, state, event.body.step)}」要写明理由：勾选超过十秒，或者不是本人勾选。`)
}

function deferral(event: RunEvent): Verdict | null {
  if (event.kind !== 'run.defer' || event.body.until === undefined) return null
  return ms(event.body.until) > ms(event.recordedAt) ? null : refused('past', '顺延到的时间已经过去，请改为以后的时间，或者顺延至下一班。')
}

/** `zone` is for the time in the sentence. */
function already(of: Mark, zone: string): Verdict {
  return { verdict: 'already', by: of, sentence: `${clockTime(happenedAt(of), zone)} 已经登记过，不再重复。` }
}

function ofEffect(effect: Effect, state: RunState, zone: string): Verdict {
  if (effect.effect === 'taken') return { verdict: 'append' }
  if (effect.effect === 'repeat') return already(effect.of, zone)
  return refused(effect.reason, effect.sentence, effect.reason === 'missing' ? state.missing : [])
}

/**
 * Whether an event may be appended, judged against the state of its run before it: who may act, the order of a
 * read-do, private numbers in what was typed, and the rules of the fold. Nothing is changed.
 * `zone` is the station's, for the time of day in a sentence.
 */
export function judge(procedure: Procedure, state: RunState, event: RunEvent, doer: Doer, zone: string): Verdict {
  if (state.eventIds.includes(event.id)) return { verdict: 'known' }
  if (state.opened === null && event.kind !== 'run.opened') return refused('not-opened', '这份清单还没有打开，请刷新后再试。')
  const forbidden = who(procedure, state, event, doer)
  if (forbidden !== null) return forbidden
  for (const text of textsOf(event)) {
    const [found] = privateInput(text)
    if (found !== undefined) return refused('private', found.sentence)
  }
  const effect = effectOf(procedure, state, event)
  if (effect.effect !== 'taken') return ofEffect(effect, state, zone)
  return order(procedure, state, event) ?? undo(procedure, state, event) ?? deferral(event) ?? { verdict: 'append' }
}
