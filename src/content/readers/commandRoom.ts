import type { PostEntry, RoutineEntry } from '../../contract/entries.ts'
import { postsFile, routineFile } from '../../core/handbook/commandRoomFiles.ts'
import { EntryReader } from '../place.ts'
import type { Draft, Reading } from '../place.ts'
import { parseYaml, validate } from '../yamlFile.ts'

/** `command-room/posts.yaml` → the six posts. */
export function readPosts(path: string, text: string, reading: Reading): Draft[] {
  const source = parseYaml(path, text, reading.problems)
  const file = source === null ? null : validate(postsFile, source, path, reading.problems)
  if (source === null || file === null) return []
  return file.posts.map((post, index) => {
    const lineOf = (...keys: PropertyKey[]): number => source.lineOf(['posts', index, ...keys])
    const reader = new EntryReader(reading, path)
    ;(post.citations ?? []).forEach((citation, c) =>
      reader.basis(citation, lineOf('citations', c), `${post.id}.citations.${c}`),
    )
    const id = `command-room/posts/${post.id}`
    const entry: PostEntry = {
      kind: 'post',
      id,
      version: '',
      handbook: 'command-room',
      category: reading.plan.entries.get(id)?.category ?? '岗位',
      title: post.name,
      aliases: post.aliases ?? [],
      searchOnly: post.search_only ?? [],
      summary: post.summary,
      duties: post.duties.map((duty, d) => reader.prose(duty, lineOf('duties', d), `${post.id}.duties.${d}`, true)),
      reportsTo: post.reports_to,
      citations: reader.citations,
      links: reader.links,
    }
    return { file: path, line: lineOf(), lineOf: () => lineOf(), entry }
  })
}

/** `command-room/routine.yaml` → the slots of day, week, month and quarter. */
export function readRoutine(path: string, text: string, reading: Reading): Draft[] {
  const source = parseYaml(path, text, reading.problems)
  const file = source === null ? null : validate(routineFile, source, path, reading.problems)
  if (source === null || file === null) return []
  return file.routine.map((item, index) => {
    const lineOf = (...keys: PropertyKey[]): number => source.lineOf(['routine', index, ...keys])
    const reader = new EntryReader(reading, path)
    const posts = item.posts.flatMap((post, p) => {
      const id = `command-room/posts/${post}`
      const planned = reading.plan.entries.get(id)
      if (planned !== undefined) return [{ id, title: planned.title, written: true }]
      reader.report(lineOf('posts', p), `${item.id}.posts`, `没有「${post}」这个岗位，见 posts.yaml。`)
      return []
    })
    const seen = new Set<string>()
    let group = 0
    const steps = item.steps.map((step, s) => {
      const line = lineOf('steps', s)
      const field = `${item.id}.steps.${s}`
      if (seen.has(step.id)) reader.report(line, field, `步骤编号「${step.id}」在本项里用了两次。`)
      seen.add(step.id)
      group += 1
      if (group > 9) reader.report(line, field, '两个停顿之间最多九步，请在前面某一步写 pause_after: true。')
      if (step.pause_after === true) group = 0
      const { pause_after, text: words, by, ...rest } = step
      return {
        ...rest,
        text: reader.prose(words, line, field, true),
        by: by ?? ('民警或辅警' as const),
        ...(pause_after === undefined ? {} : { pauseAfter: pause_after }),
      }
    })
    const id = `command-room/routine/${item.id}`
    const entry: RoutineEntry = {
      kind: 'routine',
      id,
      version: '',
      handbook: 'command-room',
      category: reading.plan.entries.get(id)?.category ?? '一日流程',
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
    return { file: path, line: lineOf(), lineOf: () => lineOf(), entry }
  })
}
