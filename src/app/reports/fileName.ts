import { oneLine } from './plain.ts'

/** A Chinese character is three bytes of the 255 a name may have. */
const LONGEST = 70

/**
 * The name of a report's file: no path, no character that Windows refuses (a colon, a question mark), no dot or blank at its
 * ends. `parts` stand one after another; what of them is too long is cut, the date never.
 */
export function reportFileName(parts: readonly string[], date: string, ending: string): string {
  const stem = oneLine(parts.join(' '))
    .replace(/[<>:"/\\|?*%#&]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const cut = [...stem].slice(0, LONGEST - date.length).join('').replace(/[. ]+$/, '')
  return `${cut === '' ? '报告' : cut} ${date}.${ending}`
}
