import { newestVersion } from '../../../../core/law/status.ts'
import { useLawNames } from '../../law/useLaws.ts'
import { MarginCard } from '../layout/MarginCard.tsx'
import { Mine } from '../mine/Mine.tsx'
import { EntryLinks } from '../parts/EntryLinks.tsx'
import { Prose } from '../parts/Prose.tsx'
import type { PageOf } from '../useEntry.ts'
import { FormerLaw } from './FormerLaw.tsx'

/** 行为时在 2026 年前？ from the day the present text came into force. */
function question(since: string | undefined): string {
  if (since === undefined) return '行为时在现行法施行前？'
  const [year = '', month, day] = since.split('-')
  return `行为时在 ${year} 年${month === '01' && day === '01' ? '' : ` ${Number(month)} 月 ${Number(day)} 日`}前？`
}

/** The margin of an offence: when it is a crime, where it is met, what older law said, the own note. */
export function OffenceMargin({ page }: { readonly page: PageOf<'offence'> }) {
  const { entry, backlinks, actDateNote } = page
  const law = useLawNames()?.summary(entry.law)
  const met = backlinks.filter(({ id }) => !id.startsWith('legal-basis/'))
  const confused = backlinks.filter(({ id }) => id.startsWith('legal-basis/') && !entry.confusable.some((each) => each.id === id))
  return (
    <>
      {entry.crime !== undefined && (
        <MarginCard heading="何时成罪">
          <Prose text={entry.crime} />
        </MarginCard>
      )}
      {met.length > 0 && (
        <MarginCard heading="现场与提醒" screenOnly>
          <EntryLinks links={met} />
        </MarginCard>
      )}
      {actDateNote === '' && entry.former.length > 0 && (
        <MarginCard heading={question(law === undefined ? undefined : newestVersion(law)?.from)} kind="strong">
          <FormerLaw former={entry.former} />
        </MarginCard>
      )}
      <Mine entry={entry.id} entryVersion={entry.version} />
      {confused.length > 0 && (
        <MarginCard heading="提到这一条的" screenOnly>
          <EntryLinks links={confused} />
        </MarginCard>
      )}
    </>
  )
}
