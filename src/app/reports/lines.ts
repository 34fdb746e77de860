import type { ReportLine } from '../../contract/reports.ts'
import type { TimelyFigures } from '../../contract/tracker.ts'
import { spanWords } from './words.ts'

/** A required answer with its reason. */
export const answerWords = ({ answers }: ReportLine): string[] =>
  answers.map(({ question, value, reason }) => `${question}：${value}${reason === undefined ? '' : `，理由：${reason}`}`)

/** What a line still owes, a sentence each. */
export const owedWords = ({ missing, followUps, levels }: ReportLine): string[] => [
  ...missing,
  ...followUps.map((words) => `后续未办：${words}`),
  ...levels.map(({ level, to }) => `第 ${level} 级提醒${to}，未答复`),
]

/** One kind of clock in a sentence. */
export function timelyWords({ kind, measured, median, p90, longest, running, unmeasured }: TimelyFigures): string {
  const [most] = longest
  const figures = [
    ...(median === null ? ['没有计时'] : [`计时 ${measured} 次`, `中位 ${spanWords(median)}`]),
    ...(p90 === null ? [] : [`九成在 ${spanWords(p90)}以内`]),
    ...(most === undefined ? [] : [`最长 ${spanWords(most.duration)}`]),
    ...(running === 0 ? [] : [`尚未停止 ${running} 次`]),
    ...(unmeasured === 0 ? [] : [`没有记起点 ${unmeasured} 次`]),
  ]
  return `及时${kind}：${figures.join('，')}。`
}
