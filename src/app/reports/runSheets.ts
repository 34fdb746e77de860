import type { SheetToWrite } from '../tables/table.ts'
import type { ReportFrame, RunRecord } from '../tracker/reports.ts'
import { changeWords, documentWords, givenWords, runFacts, runOwes, SETTLED, slipWords, whenWords } from './runWords.ts'
import { plainSheet } from './sheet.ts'
import { dayWords, madeWords, whoWords } from './words.ts'

/** The record of a run as a table: what it still owes and its head, its steps by post and slot, the course of events. */
export function runSheets(record: RunRecord, frame: ReportFrame): SheetToWrite[] {
  const { action, post, subject, day } = record
  const caption = `内部资料　${frame.station}　${action.title}办理记录　${dayWords(day)}　${madeWords(frame).join('；')}`
  const slot = subject.type === 'slot' ? subject.slot : ''
  const steps = action.steps.map((step, index) => [
    post?.title ?? '',
    slot,
    index + 1,
    step.text,
    step.by,
    SETTLED[step.settling],
    step.history.map((change) => changeWords(change, frame)).join('\n'),
    step.answers.map((each) => givenWords(each, frame)).join('\n'),
    step.documents.map((each) => documentWords(each, frame)).join('\n'),
  ])
  const head = [
    ...runOwes(action).map((line) => ['未完成和未答复', line]),
    ...runFacts(record, frame),
    ...slipWords(action, frame).map((line) => ['更正单', line]),
  ]
  return [
    { name: '未答复和概况', caption, widths: [24, 100], rows: [['项目', '内容'], ...head] },
    {
      name: '步骤',
      caption,
      widths: [16, 14, 8, 48, 12, 10, 60, 48, 48],
      rows: [['岗位', '时段', '序号', '步骤', '由谁办', '现状', '经过', '必答', '文书'], ...steps],
    },
    {
      name: '经过',
      caption,
      widths: [28, 20, 90],
      rows: [['时间', '何人', '何事'], ...action.timeline.map((each) => [whenWords(each, frame), whoWords(each.actor, frame.people), each.words])],
    },
  ].map(plainSheet)
}
