import './StatusWord.css'

/** Stands beside what the host has not acknowledged yet. */
export function Unsaved() {
  return (
    <span className="unsaved">
      <span aria-hidden="true">◷</span> 未保存
    </span>
  )
}
