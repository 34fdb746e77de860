import { createReports } from '../reports/reports.ts'
import type { Services } from '../services.ts'
import { api } from './base.ts'

/** The day's report and the record of a run, as files. */
export function reportsRouter(services: Services) {
  const reports = createReports(services)
  return {
    day: api.reports.day.handler(({ input, context: { session } }) => reports.day(session, input.day, input.format)),
    run: api.reports.run.handler(({ input, context: { session } }) => reports.run(session, input.run, input.format)),
  }
}
