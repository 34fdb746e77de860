import type { AfterAction } from '../../contract/reports.ts'
import type { GivenAnswer, GivenDocument, RaisedEscalation, RunSubject, Settling, StepChange } from '../../contract/runs.ts'
import { correctionWords } from '../../core/tracker/afterAction.ts'
import type { ReportFrame, RunRecord } from '../tracker/reports.ts'
import { shortTime, spanWords, timeWords, whoWords } from './words.ts'

/** A step as it stands. */
export const SETTLED: Readonly<Record<Settling, string>> = {
  open: '未完成',
  ticked: '完成',
  skipped: '跳过',
  'not-applicable': '不适用',
  deferred: '顺延',
}

interface Marked {
  readonly at: string
  readonly recordedAt: string
}

const because = (reason: string | undefined): string => (reason === undefined ? '' : `，理由：${reason}`)

/** When something happened; what was written down in another minute says so. */
export function whenWords({ at, recordedAt }: Marked, { zone }: ReportFrame): string {
  const said = shortTime(at, zone)
  const written = shortTime(recordedAt, zone)
  return said === written ? said : `${said}（${written}记录）`
}

export function changeWords(change: StepChange, frame: ReportFrame): string {
  const to = change.to === 'open' ? '撤销' : SETTLED[change.to]
  const until = change.until === undefined ? '' : `至 ${shortTime(change.until, frame.zone)}`
  return `${whenWords(change, frame)} ${whoWords(change.actor, frame.people)} ${to}${until}${because(change.reason)}`
}

export const givenWords = (given: GivenAnswer, frame: ReportFrame): string =>
  `${whenWords(given, frame)} ${whoWords(given.actor, frame.people)} 答复「${given.value}」${because(given.reason)}`

export const documentWords = (given: GivenDocument, frame: ReportFrame): string =>
  `${whenWords(given, frame)} ${whoWords(given.actor, frame.people)} 登记「${given.document}」${given.number === undefined ? '' : `，编号 ${given.number}`}`

export function escalationWords({ level, to, answer, ...mark }: RaisedEscalation, frame: ReportFrame): string {
  const answered = answer === undefined ? '未答复' : `${whenWords(answer, frame)} ${whoWords(answer.actor, frame.people)} 答复「${answer.answer}」${because(answer.reason)}`
  return `${whenWords(mark, frame)} 第 ${level} 级提醒${to}：${answered}`
}

/** What a run is of, for the head of its record. */
export function subjectWords(subject: RunSubject): string {
  if (subject.type === 'slot') return `今日清单，${subject.slot} 时段`
  if (subject.type === 'case') return `案件，${subject.category}，本所编号 ${subject.number}`
  if (subject.type === 'incident') return `警情，本所编号 ${subject.number}`
  return subject.number === undefined ? '任务' : `任务，本所编号 ${subject.number}`
}

/** What the run still owes: what is missing, follow-ups that are open, levels nobody has answered. */
export function runOwes({ missing, followUps, escalations }: AfterAction): string[] {
  return [
    ...missing,
    ...followUps.flatMap(({ settling, text }) => (settling === 'open' ? [`后续未办：${text}`] : [])),
    ...escalations.flatMap(({ answer, level, to }) => (answer === undefined ? [`第 ${level} 级提醒${to}，未答复`] : [])),
  ]
}

/** Correction slips; what they correct stays where it was, in the steps and in the course of events. */
export function slipWords({ corrections, steps, followUps }: AfterAction, frame: ReportFrame): string[] {
  const name = (id: string) => [...steps, ...followUps].find((each) => each.id === id)?.text ?? id
  return corrections.map((slip) => `${whenWords(slip, frame)} ${whoWords(slip.actor, frame.people)}：${correctionWords(slip.change, name)}${because(slip.reason)}`)
}

/** The head of the record: names and what they hold. */
export function runFacts({ action, subject, post, status }: RunRecord, { zone }: ReportFrame): [string, string][] {
  const { openedAt, closedAt, duration, parts } = action
  return [
    ['清单', action.title],
    ['事由', subjectWords(subject)],
    ...(post === null ? [] : [['岗位', post.title] as [string, string]]),
    ['状态', status.word],
    ['开始', openedAt === null ? '还没有人办理' : timeWords(openedAt, zone)],
    ['结束', closedAt === null ? '尚未结束' : timeWords(closedAt, zone)],
    ...(duration === null ? [] : [['用时', spanWords(duration)] as [string, string]]),
    ['所依据的条目和版本', parts.map(({ entry, version }) => `${entry} ${version.slice(0, 8)}`).join('；')],
  ]
}
