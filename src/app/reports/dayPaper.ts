import type { DayReport, ReportLine } from '../../contract/reports.ts'
import { localDateOf } from '../../core/clock.ts'
import type { ReportFrame } from '../tracker/reports.ts'
import { answerWords, owedWords, timelyWords } from './lines.ts'
import { numbered, text } from './paper.ts'
import type { Block, Paper } from './paper.ts'
import { dayWords, madeWords, sealWords, timeWords } from './words.ts'

/** One item that is owed, in a paragraph. */
function owedLine(line: ReportLine): string {
  const { post, time, title, status, done, total, carried } = line
  const owed = owedWords(line)
  return `${carried ? '（上一班移交）' : ''}${post.title} ${time} ${title}：${status.word}，已完成 ${done}/${total} 步。${owed.map((words) => `${words.replace(/。$/, '')}。`).join('')}`
}

function postBlocks({ posts }: DayReport): Block[] {
  return posts.flatMap(({ post, lines }): Block[] => [
    { kind: 'heading', text: post.title },
    lines.length === 0
      ? text('本日没有安排。')
      : {
          kind: 'table',
          head: ['时段', '事项', '步骤', '情况'],
          widths: [14, 32, 12, 42],
          rows: lines.map((line) => [
            line.slot === line.time ? line.time : `${line.slot}\n${line.time}`,
            line.title,
            `${line.done}/${line.total}`,
            [line.status.word, ...answerWords(line), ...owedWords(line), ...(line.corrections === 0 ? [] : [`有更正单 ${line.corrections} 份`])].join('\n'),
          ]),
        },
  ])
}

/** 每日工作情况报告: what is unanswered first, so that it stands on the first page. */
export function dayPaper(report: DayReport, frame: ReportFrame): Paper {
  const { zone, station, madeAt } = frame
  const { counts } = report
  const running = Date.parse(madeAt) < Date.parse(report.to)
  return {
    title: `${station}每日工作情况报告`,
    under: [`（${timeWords(report.from, zone)}至${timeWords(report.to, zone)}）`, ...madeWords(frame)],
    seal: sealWords(frame),
    parts: [
      { heading: `未答复事项（${report.unanswered.length} 项）`, blocks: numbered(report.unanswered.map(owedLine)) },
      {
        heading: '总体情况',
        blocks: [
          text(
            `本日共 ${counts.total} 项，完成 ${counts.done} 项（其中迟于时限 ${counts.late} 项），未完成 ${counts.open} 项，顺延 ${counts.deferred} 项；逐级提醒涉及 ${counts.escalated} 项，未答复 ${counts.unansweredLevels} 级。${running ? '本日尚未结束，以上为出具时的情况。' : ''}`,
          ),
        ],
      },
      { heading: '重点警情', blocks: numbered(report.calls) },
      { heading: '风险', blocks: numbered(report.risks) },
      { heading: '装备', blocks: numbered(report.equipment) },
      { heading: '四个及时', blocks: report.timely.map((figures) => text(timelyWords(figures))) },
      { heading: '各岗位情况', blocks: postBlocks(report) },
    ],
    signedBy: station,
    signedOn: dayWords(localDateOf(madeAt, zone)),
  }
}
