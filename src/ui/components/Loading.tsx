import './Loading.css'

interface Props {
  /** How many grey lines stand in for the content. */
  readonly lines?: number
}

/** Grey lines in place of content on its way. They appear only after 150 ms: most answers are faster. */
export function Loading({ lines = 4 }: Props) {
  return (
    <output className="loading">
      <span className="visually-hidden">正在读取……</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="loading-line" aria-hidden="true" />
      ))}
    </output>
  )
}
