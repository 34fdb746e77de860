import type { DayReport, ReportLine } from '../../contract/reports.ts'
import type { SheetToWrite } from '../tables/table.ts'
import type { ReportFrame } from '../tracker/reports.ts'
import { answerWords, owedWords, timelyWords } from './lines.ts'
import { plainSheet } from './sheet.ts'
import { dayWords, madeWords } from './words.ts'

const HEAD = ['岗位', '时段', '时间', '事项', '来源', '状态', '已完成步骤', '全部步骤', '未完成和未答复', '必答', '更正单']
const WIDTHS = [16, 14, 8, 32, 12, 22, 10, 10, 48, 48, 8]

const row = (line: ReportLine): (string | number)[] => [
  line.post.title,
  line.slot,
  line.time,
  line.title,
  line.carried ? '上一班移交' : '本日',
  line.status.word,
  line.done,
  line.total,
  owedWords(line).join('\n'),
  answerWords(line).join('\n'),
  line.corrections,
]

/** The day as a table: what is unanswered on the first sheet, then every post's slots, then the figures. */
export function daySheets(report: DayReport, frame: ReportFrame): SheetToWrite[] {
  const caption = `内部资料　${frame.station}每日工作情况　${dayWords(report.day)}　${madeWords(frame).join('；')}`
  const { counts } = report
  const said = (name: string, lines: readonly string[]): (string | number)[][] => lines.map((line) => [name, line])
  const figures: (string | number)[][] = [
    ['全部事项', counts.total],
    ['完成', counts.done],
    ['迟于时限', counts.late],
    ['未完成', counts.open],
    ['顺延', counts.deferred],
    ['逐级提醒涉及事项', counts.escalated],
    ['未答复的提醒', counts.unansweredLevels],
    ...said('四个及时', report.timely.map(timelyWords)),
    ...said('重点警情', report.calls),
    ...said('风险', report.risks),
    ...said('装备', report.equipment),
  ]
  return [
    { name: '未答复', caption, widths: WIDTHS, rows: [HEAD, ...report.unanswered.map(row)] },
    { name: '按岗位和时段', caption, widths: WIDTHS, rows: [HEAD, ...report.posts.flatMap(({ lines }) => lines.map(row))] },
    { name: '汇总', caption, widths: [24, 100], rows: [['项目', '内容'], ...figures] },
  ].map(plainSheet)
}
