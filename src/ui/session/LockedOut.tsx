import { useEffect, useState } from 'react'
import { hostNow } from '../client/hostClock.ts'

function left(until: number): string {
  const seconds = Math.max(0, Math.ceil((until - hostNow()) / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds % 60} 秒`
}

interface Props {
  /** Host's ms. */
  readonly until: number
  readonly onOver: () => void
}

/** How long a badge number is still locked out, counting down. */
export function LockedOut({ until, onOver }: Props) {
  const [shown, setShown] = useState(() => left(until))
  useEffect(() => {
    const timer = setInterval(() => {
      setShown(left(until))
      if (hostNow() >= until) onOver()
    }, 500)
    return () => clearInterval(timer)
  }, [until, onOver])
  return (
    <p className="sign-in-wait">
      <span aria-hidden="true">◷ </span>还要等 <strong>{shown}</strong>
    </p>
  )
}
