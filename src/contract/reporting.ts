import { oc } from '@orpc/contract'
import * as z from 'zod'
import { dutyDay, runId } from './tracker.ts'

/** A report as a file: .docx in 公文 layout (GB/T 9704), or .xlsx by post and slot. */
export const reportFormat = z.enum(['docx', 'xlsx'])
export type ReportFormat = z.infer<typeof reportFormat>

/** `fileName` is safe on every system the station may keep it on: no colons, no path. */
export const reportFile = z.strictObject({ fileName: z.string(), mime: z.string(), base64: z.string() })
export type ReportFile = z.infer<typeof reportFile>

export const reportsContract = {
  /** 当日工作情况: what is unanswered stands first. A day that is still running is reported as it stands. */
  day: oc.input(z.strictObject({ day: dutyDay, format: reportFormat })).output(reportFile),
  /** 办理记录 of one run: every step with every change, answers, documents, the course of events. */
  run: oc.input(z.strictObject({ run: runId, format: reportFormat })).output(reportFile),
}
