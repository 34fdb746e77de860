import type { RoutineEntry, Step } from '../../contract/entries.ts'
import type { RoutineItemFile } from '../../core/handbook/commandRoomFiles.ts'
import type { EntryReader, Reading } from '../place.ts'

/** Between two pauses; more cannot be held in the head. */
const MOST_STEPS = 9

type LineOf = (...keys: PropertyKey[]) => number

/** A step as it is written in any routine or procedure of the command room. */
type WrittenStep = Omit<RoutineItemFile['steps'][number], 'kind'> & Partial<Pick<RoutineItemFile['steps'][number], 'kind'>>

/** The steps of one item: ids used once, at most nine between pauses, 民警或辅警 unless it says 民警. */
export function readSteps(item: string, steps: readonly WrittenStep[], reader: EntryReader, lineOf: LineOf): Step[] {
  const seen = new Set<string>()
  let group = 0
  return steps.map((step, index) => {
    const line = lineOf(index)
    const field = `${item}.steps.${index}`
    if (seen.has(step.id)) reader.report(line, field, `步骤编号「${step.id}」在本项里用了两次。`)
    seen.add(step.id)
    group += 1
    if (group > MOST_STEPS) reader.report(line, field, '两个停顿之间最多九步，请在前面某一步写 pause_after: true。')
    if (step.pause_after === true) group = 0
    const { pause_after, text: words, by, ...rest } = step
    return {
      ...rest,
      text: reader.prose(words, line, field, true),
      by: by ?? ('民警或辅警' as const),
      ...(pause_after === undefined ? {} : { pauseAfter: pause_after }),
    }
  })
}

/** One item of a routine, the handbook's or a station's own, under the id given. */
export function readRoutineItem(
  item: RoutineItemFile,
  named: { readonly id: string; readonly category: string },
  reader: EntryReader,
  reading: Reading,
  lineOf: LineOf,
): RoutineEntry {
  const posts = item.posts.flatMap((post, p) => {
    const id = `command-room/posts/${post}`
    const planned = reading.plan.entries.get(id)
    if (planned !== undefined) return [{ id, title: planned.title, written: true }]
    reader.report(lineOf('posts', p), `${item.id}.posts`, `没有「${post}」这个岗位，见 posts.yaml。`)
    return []
  })
  const steps = readSteps(item.id, item.steps, reader, (...keys) => lineOf('steps', ...keys))
  return {
    kind: 'routine',
    id: named.id,
    version: '',
    handbook: 'command-room',
    category: named.category,
    title: item.title,
    aliases: item.aliases ?? [],
    searchOnly: item.search_only ?? [],
    repeat: item.repeat,
    at: item.at,
    slot: item.name,
    posts,
    due: item.due,
    escalate: item.escalate,
    mode: item.mode,
    steps,
    citations: reader.citations,
    links: [...reader.links, ...posts],
  }
}
