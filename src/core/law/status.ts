import type { LocalDate } from '../../contract/common.ts'
import type { Citation, CitationStatus, LawSummary, LawVersion } from '../../contract/law.ts'

export interface StatusOnDate {
  readonly status: CitationStatus
  /** One Chinese sentence, empty when in force. */
  readonly note: string
}

/** The version of a law that is in force on a day; undefined when none we know of is. Bounds are included. */
export function versionOn(law: LawSummary, day: LocalDate): LawVersion | undefined {
  return law.versions.find((version) => version.from <= day && (version.to === undefined || day <= version.to))
}

/** The version that came into force last, which is what the handbooks' numbering follows. */
export function newestVersion(law: LawSummary): LawVersion | undefined {
  return law.versions.reduce<LawVersion | undefined>(
    (newest, each) => (newest === undefined || each.from > newest.from ? each : newest),
    undefined,
  )
}

/** The highest article number any text of a law has (its own count or an older version's). */
export function lastArticle(law: LawSummary): number {
  return Math.max(law.articles, ...law.versions.map((version) => version.articles ?? 0))
}

function date(day: string): string {
  const [year = '', month = '', of = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(of)}日`
}

/** A law comes into force within a year of its adoption; an uncertain date in force matters no longer than that. */
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

const label = (version: LawVersion) => `${version.date.slice(0, 4)}年文本`

function named(status: CitationStatus, note: string): StatusOnDate {
  return { status, note }
}

function before(law: LawSummary, cited: LawVersion, day: LocalDate): StatusOnDate {
  const older = versionOn(law, day)
  if (older !== undefined) {
    const then = `当日适用${label(older)}，条号和内容可能不同`
    return named('not-yet', `《${law.law}》${label(cited)}自${date(cited.from)}起施行；${then}。`)
  }
  // Adopted but not in force, or older than anything we hold: only the date of the text tells which.
  return cited.date <= day
    ? named('not-yet', `《${law.law}》${label(cited)}自${date(cited.from)}起施行，该日尚未施行。`)
    : named('not-recorded', `《${law.law}》该日的规定未收录。`)
}

function after(law: LawSummary, cited: LawVersion, day: LocalDate): StatusOnDate {
  const newer = versionOn(law, day)
  if (newer !== undefined) {
    const since = `已由${label(newer)}替代，后者自${date(newer.from)}起施行`
    return named('replaced', `《${law.law}》${label(cited)}${since}。`)
  }
  return law.versions.some((version) => version.from > cited.from && version.from <= day)
    ? named('not-recorded', `《${law.law}》该日的规定未收录。`)
    : named('repealed', `《${law.law}》${label(cited)}施行至${date(cited.to ?? day)}，该日已经失效。`)
}

/**
 * How a citation stands on the act date. `version` is the date of the text the citation is written against; without it
 * the newest version, whose numbering the handbooks follow. Dates are compared as strings (YYYY-MM-DD, bounds included).
 * An unknown law or version is `not-recorded`; a law marked `verify` is `unverified` where it would be in force, and so
 * is a version in its first year when its date in force is `unsure`.
 */
export function citationStatus(
  citation: Citation,
  actDate: LocalDate,
  laws: readonly LawSummary[],
  version?: string,
): StatusOnDate {
  const law = laws.find((each) => each.law === citation.law)
  if (law === undefined) return named('not-recorded', `《${citation.law}》未收录，效力无法判断。`)
  const cited = version === undefined ? newestVersion(law) : law.versions.find((each) => each.date === version)
  if (cited === undefined) return named('not-recorded', `《${law.law}》${version ?? ''}的文本未收录。`)
  if (actDate < cited.from) return before(law, cited, actDate)
  if (cited.to !== undefined && actDate > cited.to) return after(law, cited, actDate)
  if (law.verify !== undefined) return named('unverified', `待核：${law.verify}`)
  return cited.unsure !== undefined && actDate < yearAfter(cited.from)
    ? named('unverified', `待核：《${law.law}》${label(cited)}的施行日期不能确定。${cited.unsure}`)
    : named('in-force', '')
}
