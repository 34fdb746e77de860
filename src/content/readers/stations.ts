import { createHash } from 'node:crypto'
import type { Step } from '../../contract/entries.ts'
import type { StationProcedure, StationProfile } from '../../contract/station.ts'
import { canonicalForm } from '../../core/handbook/canonical.ts'
import type { Plain } from '../../core/handbook/canonical.ts'
import { stationFile } from '../../core/handbook/stationFile.ts'
import type { StationFile } from '../../core/handbook/stationFile.ts'
import { EntryReader } from '../place.ts'
import type { Reading } from '../place.ts'
import type { SourceTree } from '../source.ts'
import { parseYaml, validate } from '../yamlFile.ts'
import type { YamlSource } from '../yamlFile.ts'
import { readRoutineItem, readSteps } from './routineItem.ts'

export const STATION_FILE = /^stations\/([a-z0-9-]+)\.yaml$/

/** As `versionOf` of an entry: over what was written, without the HTML made of it. */
function versionOf(value: object): string {
  const plain = JSON.parse(
    JSON.stringify(value, (key, field: unknown) => (key === 'html' || key === 'version' || key === 'written' ? undefined : field)),
  ) as Plain
  return createHash('sha256').update(canonicalForm(plain)).digest('hex')
}

interface Place {
  readonly file: string
  readonly source: YamlSource
  readonly reading: Reading
  readonly station: string
}

function readProcedure(procedure: NonNullable<StationFile['procedures']>[number], index: number, place: Place): StationProcedure {
  const lineOf = (...keys: PropertyKey[]): number => place.source.lineOf(['procedures', index, ...keys])
  const reader = new EntryReader(place.reading, place.file)
  const steps: Step[] = readSteps(procedure.id, procedure.steps, reader, (...keys) => lineOf('steps', ...keys))
  const { title, about, mode } = procedure
  const made = { id: `command-room/${place.station}/${procedure.id}`, version: '', title, about, mode, steps }
  return { ...made, version: versionOf(made) }
}

/** Ids are used once in a file, whatever they name, and what a view counts is there. */
function checkIds(file: StationFile, place: Place): void {
  const report = (line: number, field: string, message: string): void =>
    place.reading.problems.add({ file: place.file, line, field, message })
  const seen = new Set<string>()
  for (const part of ['routine', 'procedures', 'views'] as const) {
    for (const [index, { id }] of (file[part] ?? []).entries()) {
      const line = place.source.lineOf([part, index])
      if (seen.has(id)) report(line, `${part}.${index}.id`, `编号「${id}」在这个文件里用了两次。`)
      seen.add(id)
    }
  }
  const counted = new Set([...(file.routine ?? []), ...(file.procedures ?? [])].map(({ id }) => id))
  for (const [index, view] of (file.views ?? []).entries()) {
    for (const id of view.counts.filter((each) => !counted.has(each))) {
      report(place.source.lineOf(['views', index]), `views.${index}.counts`, `没有「${id}」这一项可以计数。`)
    }
  }
}

function readStation(file: string, text: string, reading: Reading): StationProfile[] {
  const source = parseYaml(file, text, reading.problems)
  const read = source === null ? null : validate(stationFile, source, file, reading.problems)
  if (source === null || read === null) return []
  const station = STATION_FILE.exec(file)?.[1] ?? ''
  const place = { file, source, reading, station }
  if (read.id !== station) {
    reading.problems.add({ file, line: source.lineOf(['id']), field: 'id', message: `编号「${read.id}」与文件名「${station}」不一致。` })
  }
  checkIds(read, place)
  const routines = (read.routine ?? []).map((item, index) => {
    const reader = new EntryReader(reading, file)
    const id = `command-room/${station}/${item.id}`
    const entry = readRoutineItem(item, { id, category: '本所机制' }, reader, reading, (...keys) => source.lineOf(['routine', index, ...keys]))
    return { ...entry, version: versionOf(entry) }
  })
  const ids = (names: readonly string[]): string[] => names.map((name) => `command-room/${station}/${name}`)
  return [
    {
      id: read.id,
      name: read.name,
      about: read.about,
      figures: read.figures,
      routines,
      procedures: (read.procedures ?? []).map((procedure, index) => readProcedure(procedure, index, place)),
      views: (read.views ?? []).map((view) => ({ ...view, counts: ids(view.counts) })),
      visitClasses: read.visit_classes ?? [],
    },
  ]
}

/** `stations/*.yaml`: the ready stations, by id. Mistakes are problems with file and line. */
export function readStations(tree: SourceTree, reading: Reading): StationProfile[] {
  return [...tree]
    .filter(([file]) => STATION_FILE.test(file))
    .flatMap(([file, text]) => readStation(file, text, reading))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
