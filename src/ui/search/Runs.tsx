import type { TextRun } from '../../contract/search.ts'

/** Text with what matched marked. */
export function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  let start = 0
  return runs.map(({ text, hit }) => {
    const key = `at ${start}`
    start += text.length
    return hit ? <mark key={key}>{text}</mark> : text
  })
}
