import { MarginCard } from '../layout/MarginCard.tsx'
import { Mine } from '../mine/Mine.tsx'
import { EntryLinks } from '../parts/EntryLinks.tsx'
import type { PageOf } from '../useEntry.ts'
import { Timers } from './Timers.tsx'

/** The margin of a situation: clocks that run, offences and reminders it touches, the own note. */
export function SituationMargin({ page }: { readonly page: PageOf<'situation'> }) {
  const { entry } = page
  const listed = new Set([...entry.offences, ...entry.reminders].map(({ id }) => id))
  const others = page.backlinks.filter(({ id }) => !listed.has(id))
  return (
    <>
      {entry.timers.length > 0 && (
        <MarginCard heading="时限" hint="提示，以办案单位审核为准" kind="strong">
          <Timers timers={entry.timers} />
        </MarginCard>
      )}
      {entry.offences.length > 0 && (
        <MarginCard heading="可能涉及的行为">
          <EntryLinks links={entry.offences} />
        </MarginCard>
      )}
      {entry.reminders.length > 0 && (
        <MarginCard heading="安全提醒">
          <EntryLinks links={entry.reminders} />
        </MarginCard>
      )}
      <Mine entry={entry.id} entryVersion={entry.version} />
      {others.length > 0 && (
        <MarginCard heading="提到这一问的" screenOnly>
          <EntryLinks links={others} />
        </MarginCard>
      )}
      <p className="muted small">下次复核：{entry.review}</p>
    </>
  )
}
