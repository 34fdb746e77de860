import type { ReportFile, ReportFormat } from '../../contract/reporting.ts'
import type { DutyDay, RunId } from '../../contract/tracker.ts'
import { Refused } from '../errors.ts'
import { offThread } from '../offThread.ts'
import type { Services } from '../services.ts'
import type { Session } from '../session.ts'
import type { SheetToWrite } from '../tables/table.ts'
import { writeSheets } from '../tables/tables.ts'
import { dayPaper } from './dayPaper.ts'
import { daySheets } from './daySheets.ts'
import { reportFileName } from './fileName.ts'
import type { Paper } from './paper.ts'
import { runPaper } from './runPaper.ts'
import { runSheets } from './runSheets.ts'

const MIMES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const LONGEST_MS = 30_000

/** Beside this file as source; beside the bundle once built (electron.vite.config.ts names it). */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './reports-worker.js', import.meta.url)

const writePaper = (paper: Paper): Promise<Uint8Array> =>
  offThread(WORKER, paper, LONGEST_MS, () => new Refused('生成这份报告用时过长，已停止。请稍后再试，或者改用表格。'))

interface ToWrite {
  readonly format: ReportFormat
  /** What its file is named by, before the date. */
  readonly name: readonly string[]
  readonly date: DutyDay
  readonly paper: () => Paper
  readonly sheets: () => SheetToWrite[]
}

async function file({ format, name, date, paper, sheets }: ToWrite): Promise<ReportFile> {
  const bytes = format === 'docx' ? await writePaper(paper()) : await writeSheets(sheets())
  return { fileName: reportFileName(name, date, format), mime: MIMES[format], base64: Buffer.from(bytes).toString('base64') }
}

/** The reports of a station as files. The figures are read in the station's queue; the files are made outside it. */
export function createReports({ tracker }: Pick<Services, 'tracker'>) {
  return {
    async day(session: Session, day: DutyDay, format: ReportFormat): Promise<ReportFile> {
      const { report, frame } = await tracker.reports.day(session, day)
      const name = [`${frame.station}每日工作情况报告`]
      return file({ format, name, date: day, paper: () => dayPaper(report, frame), sheets: () => daySheets(report, frame) })
    },
    async run(session: Session, run: RunId, format: ReportFormat): Promise<ReportFile> {
      const { record, frame } = await tracker.reports.run(session, run)
      const { subject, action, day } = record
      const name = [`${action.title}办理记录`, ...('number' in subject && subject.number !== undefined ? [subject.number] : [])]
      return file({ format, name, date: day, paper: () => runPaper(record, frame), sheets: () => runSheets(record, frame) })
    },
  }
}
