import { localDateOf } from '../../core/clock.ts'
import type { ReportFrame, RunRecord } from '../tracker/reports.ts'
import { numbered, text } from './paper.ts'
import type { Paper } from './paper.ts'
import { changeWords, documentWords, escalationWords, givenWords, runFacts, runOwes, SETTLED, slipWords, whenWords } from './runWords.ts'
import { dayWords, madeWords, sealWords, whoWords } from './words.ts'

/** 办理记录: what the run still owes first, then every step with every change, and the course of events. */
export function runPaper(record: RunRecord, frame: ReportFrame): Paper {
  const { action, day } = record
  const owes = runOwes(action)
  const given = action.steps.flatMap(({ question, answers, document, documents }) => [
    ...answers.map((each) => `${question ?? '答复'}：${givenWords(each, frame)}`),
    ...documents.map((each) => `${document ?? '文书'}：${documentWords(each, frame)}`),
  ])
  return {
    title: `${action.title}办理记录`,
    under: [`（${dayWords(day)}勤务日）`, ...madeWords(frame)],
    seal: sealWords(frame),
    parts: [
      { heading: `未完成和未答复事项（${owes.length} 项）`, blocks: numbered(owes) },
      { heading: '基本情况', blocks: runFacts(record, frame).map(([name, words]) => text(`${name}：${words}`)) },
      {
        heading: '步骤',
        blocks: [
          {
            kind: 'table',
            head: ['序号', '步骤', '由谁办', '现状', '经过'],
            widths: [9, 33, 13, 11, 34],
            rows: action.steps.map((step, index) => [
              String(index + 1),
              step.text,
              step.by,
              SETTLED[step.settling],
              step.history.map((change) => changeWords(change, frame)).join('\n'),
            ]),
          },
        ],
      },
      { heading: '必答和文书', blocks: numbered(given) },
      { heading: '后续事项', blocks: numbered(action.followUps.map(({ text: words, by, basis, settling }) => `${words}（${by}；${basis}）：${SETTLED[settling]}`)) },
      { heading: '更正单', blocks: numbered(slipWords(action, frame)) },
      { heading: '逐级提醒', blocks: numbered(action.escalations.map((each) => escalationWords(each, frame))) },
      { heading: '备注', blocks: numbered(action.notes.map((note) => `${whenWords(note, frame)} ${whoWords(note.actor, frame.people)} ${note.flag ?? '备注'}：${note.text}`)) },
      {
        heading: '经过',
        blocks:
          action.timeline.length === 0
            ? [text('无。')]
            : [
                {
                  kind: 'table',
                  head: ['时间', '何人', '何事'],
                  widths: [26, 22, 52],
                  rows: action.timeline.map((each) => [whenWords(each, frame), whoWords(each.actor, frame.people), each.words]),
                },
              ],
      },
      { heading: '签名', blocks: numbered(action.signatures.map(({ actor, at, as }) => `${as}：${whoWords(actor, frame.people)}，${whenWords({ at, recordedAt: at }, frame)}`)) },
    ],
    signedBy: frame.station,
    signedOn: dayWords(localDateOf(frame.madeAt, frame.zone)),
  }
}
