import { useEffect, useState } from 'react'
import { onAnnounce } from '../announce.ts'
import './Announcer.css'

const SHOWN = 4000

/** The one polite live region: what has just been done (已复制), in a sentence that goes away by itself. */
export function Announcer() {
  const [said, setSaid] = useState({ sentence: '', turn: 0 })
  useEffect(() => onAnnounce((sentence) => setSaid((before) => ({ sentence, turn: before.turn + 1 }))), [])
  useEffect(() => {
    if (said.sentence === '') return undefined
    const timer = setTimeout(() => setSaid((before) => ({ ...before, sentence: '' })), SHOWN)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <output className="announcer" aria-live="polite">
      {said.sentence !== '' && (
        <span key={said.turn} className="announcer-sentence">
          {said.sentence}
        </span>
      )}
    </output>
  )
}
