import type { AfterAction } from '../../contract/reports.ts'
import type { CorrectionChange, RunEvent, RunState } from '../../contract/runs.ts'
import type { Procedure } from '../../contract/tracker.ts'
import { fold } from './fold.ts'
import { stepOf } from './missing.ts'
import { nameOf } from './rules.ts'
import { happenedAt, ms } from './time.ts'

type Name = (step: string) => string
const because = (reason: string | undefined) => (reason === undefined ? '' : `，理由：${reason}`)

/** What a correction slip says. */
export function correctionWords(change: CorrectionChange, name: Name): string {
  if (change.kind === 'text') return change.says
  const step = `「${name(change.step)}」`
  if (change.kind === 'done') return `${step}应为已完成`
  if (change.kind === 'not-done') return `${step}应为未完成`
  if (change.kind === 'answer') return `${step}的答复应为「${change.value}」${because(change.reason)}`
  return `${step}的文书应为「${change.document}」`
}

/** One event in a sentence of the record. */
export function eventWords(event: RunEvent, name: Name): string {
  const step = (id: string) => `「${name(id)}」`
  switch (event.kind) {
    case 'run.opened':
      return `打开清单「${event.body.title}」`
    case 'run.tick':
      return `完成${step(event.body.step)}`
    case 'run.untick':
      return `撤销${step(event.body.step)}${because(event.body.reason)}`
    case 'run.skip':
      return `跳过${step(event.body.step)}${because(event.body.reason)}`
    case 'run.not-applicable':
      return `${step(event.body.step)}不适用${because(event.body.reason)}`
    case 'run.defer':
      return `顺延${event.body.step === undefined ? '整项' : step(event.body.step)}${because(event.body.reason)}`
    case 'run.note':
      return `${event.body.flag ?? '备注'}：${event.body.text}`
    case 'run.answer':
      return `${step(event.body.step)}答复「${event.body.value}」${because(event.body.reason)}`
    case 'run.document':
      return `${step(event.body.step)}登记文书「${event.body.document}」`
    case 'run.clock':
      return `${step(event.body.step)}时钟${event.body.edge === 'start' ? '起点' : '止点'}`
    case 'run.sign':
      return `${event.body.as}签名`
    case 'run.close':
      return '结束'
    case 'run.correction':
      return `更正：${correctionWords(event.body.change, name)}${because(event.body.reason)}`
    case 'run.escalated':
      return `逾期，第 ${event.body.level} 级提醒${event.body.to}`
    case 'run.escalation-answered':
      break
  }
  return `第 ${event.body.level} 级答复「${event.body.answer}」${because(event.body.reason)}`
}

/** The events that had an effect, in the order of the ledger: repeats and refusals are no part of what was done. */
function timeline(procedure: Procedure, state: RunState, events: readonly RunEvent[]): AfterAction['timeline'] {
  const without = new Set([...state.repeats, ...state.refused].map(({ event }) => event))
  const name = (id: string) => nameOf(procedure, state, id)
  return events
    .filter(({ id }, index) => !without.has(id) && events.findIndex((each) => each.id === id) === index)
    .map((event) => ({
      at: happenedAt(event),
      recordedAt: event.recordedAt,
      actor: event.actor,
      words: eventWords(event, name),
    }))
}

/** The after-action record of a run: steps with every change, answers, documents, the timeline, and what is missing. */
export function afterActionOf(procedure: Procedure, events: readonly RunEvent[]): AfterAction {
  const state = fold(procedure, events)
  const { opened, closed } = state
  const closedAt = closed === null ? null : happenedAt(closed)
  const openedAt = opened?.times.opensAt ?? null
  return {
    run: state.run,
    title: procedure.title,
    subject: opened?.subject ?? null,
    parts: procedure.parts,
    openedAt,
    closedAt,
    duration: openedAt === null || closedAt === null ? null : Math.max(0, ms(closedAt) - ms(openedAt)),
    steps: procedure.steps.flatMap((step) => {
      const found = stepOf(state, step.id)
      if (found === undefined) return []
      return [
        {
          id: step.id,
          entry: step.entry,
          text: step.text.text,
          by: step.by,
          settling: found.settling,
          history: found.history,
          ...(step.answer === undefined ? {} : { question: step.answer }),
          answers: found.answers,
          ...(step.document === undefined ? {} : { document: step.document }),
          documents: found.documents,
        },
      ]
    }),
    followUps: state.followUps.map(({ id, text, by, basis }) => ({
      id,
      text,
      by,
      basis,
      settling: stepOf(state, id)?.settling ?? 'open',
    })),
    timeline: timeline(procedure, state, events),
    notes: state.notes,
    corrections: state.corrections,
    escalations: state.escalations,
    signatures: state.signatures.map(({ actor, at, as }) => ({ actor, at, as })),
    missing: state.missing.map(({ sentence }) => sentence),
  }
}
