import type { PostEntry } from '../../contract/entries.ts'
import { postsFile, routineFile } from '../../core/handbook/commandRoomFiles.ts'
import { EntryReader } from '../place.ts'
import type { Draft, Reading } from '../place.ts'
import { parseYaml, validate } from '../yamlFile.ts'
import { readRoutineItem } from './routineItem.ts'

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
    const id = `command-room/routine/${item.id}`
    const category = reading.plan.entries.get(id)?.category ?? '一日流程'
    const entry = readRoutineItem(item, { id, category }, reader, reading, lineOf)
    return { file: path, line: lineOf(), lineOf: () => lineOf(), entry }
  })
}
