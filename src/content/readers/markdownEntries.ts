import type { Section, Step } from '../../contract/entries.ts'
import type { ReminderEntry, SituationEntry, TaskEntry, ChapterEntry } from '../../contract/entries.ts'
import { numberedId } from '../../core/handbook/ids.ts'
import {
  chapterFront,
  REMINDER_HEADINGS,
  reminderFront,
  SITUATION_HEADINGS,
  situationFront,
  TASK_HEADINGS,
  taskFront,
} from '../../core/handbook/markdownFiles.ts'
import type * as z from 'zod'
import { splitFrontMatter } from '../frontMatter.ts'
import { EntryReader } from '../place.ts'
import type { Draft, Reading } from '../place.ts'
import { checkHeadings, readSteps, splitSections } from '../sections.ts'
import type { RawSection } from '../sections.ts'
import { parseYaml, validate } from '../yamlFile.ts'
import type { YamlSource } from '../yamlFile.ts'

interface Opened<F> {
  readonly front: F
  readonly source: YamlSource
  readonly sections: readonly RawSection[]
  readonly reader: EntryReader
  readonly at: (...path: PropertyKey[]) => [number, string]
}

function open<T extends z.ZodType>(path: string, text: string, schema: T, reading: Reading): Opened<z.output<T>> | null {
  const parts = splitFrontMatter(path, text, reading.problems)
  const source = parts === null ? null : parseYaml(path, parts.head, reading.problems, parts.headLine)
  if (parts === null || source === null) return null
  const front = validate(schema, source, path, reading.problems)
  const sections = splitSections(path, parts.body, parts.bodyLine, reading.problems)
  if (front === null) return null
  return {
    front,
    source,
    sections,
    reader: new EntryReader(reading, path),
    at: (...keys) => [source.lineOf(keys), keys.map(String).join('.')],
  }
}

function stepsOf(path: string, heading: string, { sections, reader }: Opened<unknown>, reading: Reading): Step[] {
  const section = sections.find((each) => each.heading === heading)
  if (section === undefined) return []
  return readSteps(path, section, reading.problems).map(({ line, text, ...rest }) => {
    // 文书 and 时限 may cite too; what they cite counts for the entry.
    if (rest.document !== undefined) reader.prose(rest.document, line, heading, true)
    if (rest.timeLimit !== undefined) reader.prose(rest.timeLimit, line, heading, true)
    return { ...rest, text: reader.prose(text, line, heading, true) }
  })
}

function sectionsOf({ sections, reader }: Opened<unknown>, except: readonly string[]): Section[] {
  return sections
    .filter(({ heading }) => !except.includes(heading))
    .map(({ heading, line, text }) => ({ heading, body: reader.prose(text, line, heading) }))
}

function citing({ reader, at }: Opened<unknown>, citations: readonly string[]): void {
  citations.forEach((citation, index) => reader.basis(citation, ...at('citations', index)))
}

function draft(path: string, opened: Opened<unknown>, entry: Draft['entry']): Draft[] {
  return [
    {
      file: path,
      line: 1,
      entry,
      lineOf: (field) => opened.source.lineOf(field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))),
    },
  ]
}

const names = (front: { aliases?: string[]; search_only?: string[] }) => ({
  aliases: front.aliases ?? [],
  searchOnly: front.search_only ?? [],
})

/** `field-guide/NNN-….md` */
export function readSituation(path: string, text: string, reading: Reading): Draft[] {
  const opened = open(path, text, situationFront, reading)
  if (opened === null) return []
  const { front, reader, at, sections } = opened
  checkHeadings(path, sections, SITUATION_HEADINGS, reading.problems)
  const steps = stepsOf(path, '处置步骤', opened, reading)
  const entry: SituationEntry = {
    kind: 'situation',
    id: numberedId('field-guide', front.number),
    version: '',
    handbook: 'field-guide',
    category: front.category,
    number: front.number,
    title: front.title,
    ...names(front),
    risk: front.risk,
    first: front.first,
    steps,
    timers: (front.timers ?? []).map(({ basis, ...timer }, index) => ({
      ...timer,
      basis: reader.basis(basis, ...at('timers', index, 'basis')),
    })),
    offences: (front.offences ?? []).flatMap((link, index) => reader.link('legal-basis', link, ...at('offences', index))),
    reminders: (front.reminders ?? []).flatMap((link, index) =>
      reader.link('safety-reminders', link, ...at('reminders', index)),
    ),
    sections: sectionsOf(opened, ['处置步骤']),
    review: front.review,
    citations: reader.citations,
    links: reader.links,
  }
  return draft(path, opened, entry)
}

/** `safety-reminders/NN-….md` */
export function readReminder(path: string, text: string, reading: Reading): Draft[] {
  const opened = open(path, text, reminderFront, reading)
  if (opened === null) return []
  const { front, reader, at, sections } = opened
  checkHeadings(path, sections, REMINDER_HEADINGS, reading.problems)
  citing(opened, front.citations)
  const entry: ReminderEntry = {
    kind: 'reminder',
    id: numberedId('safety-reminders', front.number),
    version: '',
    handbook: 'safety-reminders',
    category: front.category,
    number: front.number,
    title: front.title,
    ...names(front),
    remember: front.remember,
    moment: front.moment,
    who: front.who,
    ...(front.checks === undefined ? {} : { checks: front.checks }),
    scene: front.scene,
    steps: stepsOf(path, '怎么做', opened, reading),
    sections: sectionsOf(opened, ['怎么做']),
    situations: (front.situations ?? []).flatMap((link, index) =>
      reader.link('field-guide', link, ...at('situations', index)),
    ),
    citations: reader.citations,
    links: reader.links,
  }
  return draft(path, opened, entry)
}

/** `community-policing/NN-….md` */
export function readTask(path: string, text: string, reading: Reading): Draft[] {
  const opened = open(path, text, taskFront, reading)
  if (opened === null) return []
  const { front, reader, at, sections } = opened
  checkHeadings(path, sections, TASK_HEADINGS, reading.problems)
  citing(opened, front.citations)
  const related = [
    ...(front.offences ?? []).flatMap((link, index) => reader.link('legal-basis', link, ...at('offences', index))),
    ...(front.situations ?? []).flatMap((link, index) => reader.link('field-guide', link, ...at('situations', index))),
    ...(front.reminders ?? []).flatMap((link, index) => reader.link('safety-reminders', link, ...at('reminders', index))),
  ]
  const entry: TaskEntry = {
    kind: 'task',
    id: numberedId('community-policing', front.number),
    version: '',
    handbook: 'community-policing',
    category: front.part,
    number: front.number,
    title: front.title,
    ...names(front),
    repeat: front.repeat,
    target: front.target,
    ...(front.records === undefined ? {} : { records: front.records }),
    countsAsDone: front.counts_as_done,
    steps: stepsOf(path, '怎么做', opened, reading),
    sections: sectionsOf(opened, ['怎么做']),
    related,
    citations: reader.citations,
    links: reader.links,
  }
  return draft(path, opened, entry)
}

/** `command-room/chapters/*.md` */
export function readChapter(path: string, text: string, reading: Reading): Draft[] {
  const opened = open(path, text, chapterFront, reading)
  if (opened === null) return []
  const { front, reader } = opened
  citing(opened, front.citations ?? [])
  const id = `command-room/chapters/${front.id}`
  const entry: ChapterEntry = {
    kind: 'chapter',
    id,
    version: '',
    handbook: 'command-room',
    category: reading.plan.entries.get(id)?.category ?? '章节',
    title: front.title,
    ...names(front),
    order: front.order,
    sections: sectionsOf(opened, []),
    citations: reader.citations,
    links: reader.links,
  }
  return draft(path, opened, entry)
}
