/** Control characters, which XML cannot hold, and marks that turn the direction of the writing and so could hide what is said. */
const UNPRINTABLE = /[^\P{Cc}\n]|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu

/** Text as people typed it, fit to stand in a file: lines end with `\n`, a tab is a blank, nothing is left that a reader of the file chokes on. */
export function plain(text: string): string {
  return text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' ').replace(UNPRINTABLE, '')
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim()
}
