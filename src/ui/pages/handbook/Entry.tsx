import type { EntryPage } from '../../../contract/library.ts'
import { ChapterPage } from './kinds/ChapterPage.tsx'
import { OffencePage } from './kinds/OffencePage.tsx'
import { PostPage } from './kinds/PostPage.tsx'
import { ReminderPage } from './kinds/ReminderPage.tsx'
import { RoutinePage } from './kinds/RoutinePage.tsx'
import { SituationPage } from './kinds/SituationPage.tsx'
import { TaskPage } from './kinds/TaskPage.tsx'

interface Props {
  readonly page: EntryPage
  /** False while this is still the page before the one asked for. */
  readonly ready: boolean
}

/** A written entry in the form of its kind. */
export function Entry({ page, ready }: Props) {
  const { entry } = page
  switch (entry.kind) {
    case 'offence':
      return <OffencePage page={{ ...page, entry }} ready={ready} />
    case 'situation':
      return <SituationPage page={{ ...page, entry }} ready={ready} />
    case 'reminder':
      return <ReminderPage page={{ ...page, entry }} ready={ready} />
    case 'task':
      return <TaskPage page={{ ...page, entry }} ready={ready} />
    case 'post':
      return <PostPage page={{ ...page, entry }} ready={ready} />
    case 'routine':
      return <RoutinePage page={{ ...page, entry }} ready={ready} />
    default:
      return <ChapterPage page={{ ...page, entry }} ready={ready} />
  }
}
