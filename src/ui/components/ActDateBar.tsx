import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { millisecondsToDutyDay } from '../client/dutyDay.ts'
import { hostNow } from '../client/hostClock.ts'
import { useToday } from '../client/useToday.ts'
import { useActDate } from '../router/context.ts'
import { dayInWords } from '../words.ts'
import { Notice } from './Notice.tsx'

/** Across the page while another day than today is the act date: nobody may overlook it. Ends with the duty day. */
export function ActDateBar() {
  const [act, setAct] = useActDate()
  const today = useToday()
  const [returned, setReturned] = useState(false)

  useEffect(() => {
    if (act === undefined) return undefined
    const timer = setTimeout(() => {
      setAct(undefined)
      setReturned(true)
    }, millisecondsToDutyDay(hostNow()))
    return () => clearTimeout(timer)
  }, [act, setAct])

  if (act !== undefined) {
    return (
      <Notice kind="due">
        <strong>行为时：{dayInWords(act)}。</strong>
        {act < today ? '依据和处罚按这一天的法律显示，不是今日现行。' : '这一天还没有到，按已公布的法律显示。'}{' '}
        <Button className="button" onPress={() => setAct(undefined)}>
          回到今日
        </Button>
      </Notice>
    )
  }
  if (!returned) return null
  return (
    <Notice kind="plain" onClose={() => setReturned(false)}>
      新的值班日已经开始，行为时已回到今日。
    </Notice>
  )
}
