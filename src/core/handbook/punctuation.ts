const HAN = '\\p{Script=Han}'
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }

/** A half-width mark that should be full-width, at a zero-based offset of the text. */
export interface PunctuationFault {
  readonly offset: number
  readonly found: string
  readonly expected: string
}

const FAULT = new RegExp(`(?<=[${HAN}」』》）])[,;:()](?=\\s*[${HAN}「『《（])|(?<=${HAN})[,;:](?=\\s|$)|(?<=${HAN})[()]|[()](?=${HAN})`, 'gu')

/** Finds half-width `, ; : ( )` that touch Chinese text; Latin text such as `a, b` is left alone. */
export function punctuationFaults(text: string): PunctuationFault[] {
  return [...text.matchAll(FAULT)].map((match) => ({
    offset: match.index,
    found: match[0],
    expected: FULL[match[0]] ?? '',
  }))
}
