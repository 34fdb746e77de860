import type { EntryLink, OffenceEntry } from '../../contract/entries.ts'
import type { Citation, Tier } from '../../contract/law.ts'
import { numberedId } from '../../core/handbook/ids.ts'
import { offenceFile } from '../../core/handbook/offenceFile.ts'
import type { OffenceOnDisk, TierOnDisk } from '../../core/handbook/offenceFile.ts'
import { parseSanction } from '../../core/law/sanction.ts'
import { EntryReader } from '../place.ts'
import type { Draft, Reading } from '../place.ts'
import { parseYaml, validate } from '../yamlFile.ts'

type LineOf = (path: readonly PropertyKey[]) => number

function readSanction(reader: EntryReader, text: string, line: number, field: string) {
  const result = parseSanction(text)
  if (result.ok) return result.sanction
  reader.report(line, field, result.error.message)
  return undefined
}

function readTier(reader: EntryReader, tier: TierOnDisk, law: string, lineOf: LineOf, field: string): Tier {
  const at = (key: string): [number, string] => [lineOf([key]), `${field}.${key}`]
  const sanction = tier.sanction === undefined ? undefined : readSanction(reader, tier.sanction, ...at('sanction'))
  const floor = tier.otherwise === undefined ? undefined : readSanction(reader, tier.otherwise.sanction, ...at('otherwise'))
  return {
    when: tier.when,
    basis: tier.basis === undefined ? [] : reader.basis(tier.basis, ...at('basis'), law),
    ...(tier.subject === undefined ? {} : { subject: tier.subject }),
    ...(sanction === undefined ? {} : { sanction }),
    ...(floor === undefined
      ? {}
      : {
          otherwise: {
            sanction: floor,
            ...(tier.otherwise?.below === undefined ? {} : { below: tier.otherwise.below }),
          },
        }),
    ...(tier.same_as === undefined ? {} : { sameAs: reader.basis(tier.same_as, ...at('same_as'), law) }),
    ...(tier.words === undefined ? {} : { words: tier.words }),
  }
}

function readOffence(
  offence: OffenceOnDisk,
  file: { readonly path: string; readonly law: string; readonly department: string },
  lineOf: LineOf,
  reading: Reading,
): OffenceEntry {
  const { law } = file
  const reader = new EntryReader(reading, file.path, law)
  const label = `${offence.number} ${offence.name}`
  const at = (...path: PropertyKey[]): [number, string] => [lineOf(path), `${label}.${path.map(String).join('.')}`]
  const tiers = (list: readonly TierOnDisk[], within: string, ...path: PropertyKey[]): Tier[] =>
    list.map((tier, index) =>
      readTier(reader, tier, within, (sub) => lineOf([...path, index, ...sub]), at(...path, index)[1]),
    )
  const basis: Citation[] = reader.basis(offence.basis, ...at('basis'))
  const confusable: EntryLink[] = (offence.confusable ?? []).flatMap((link, index) =>
    reader.link('legal-basis', link, ...at('confusable', index)),
  )
  return {
    kind: 'offence',
    id: numberedId('legal-basis', offence.number),
    version: '',
    handbook: 'legal-basis',
    category: file.department,
    number: offence.number,
    title: offence.name,
    aliases: offence.aliases ?? [],
    searchOnly: offence.search_only ?? [],
    law,
    basis,
    organ: offence.organ,
    subject: offence.subject,
    conduct: reader.prose(offence.conduct, ...at('conduct')),
    tiers: tiers(offence.penalties, law, 'penalties'),
    measures: (offence.measures ?? []).map((measure, index) => ({
      measure: measure.measure,
      basis: reader.basis(measure.basis, ...at('measures', index)),
    })),
    evidence: offence.evidence ?? [],
    ...(offence.crime === undefined ? {} : { crime: reader.prose(offence.crime, ...at('crime'), true) }),
    confusable,
    former: (offence.former ?? []).map((former, index) => ({
      version: former.version,
      // Former provisions are those of the same law; they are kept apart from the citations in force.
      basis: new EntryReader(reading, file.path, law).basis(former.basis, ...at('former', index, 'basis')),
      ...(former.note === undefined ? {} : { note: former.note }),
      tiers: (former.penalties ?? []).map((tier, t) =>
        readTier(
          new EntryReader(reading, file.path, law),
          tier,
          law,
          (sub) => lineOf(['former', index, 'penalties', t, ...sub]),
          at('former', index, 'penalties', t)[1],
        ),
      ),
    })),
    also: (offence.also ?? []).map((also, index) => ({
      law: also.law,
      basis: reader.basis(also.basis, ...at('also', index, 'basis'), also.law),
      tiers: tiers(also.penalties ?? [], also.law, 'also', index, 'penalties'),
      ...(also.note === undefined ? {} : { note: also.note }),
    })),
    omits: (offence.omits ?? []).map((omit, index) => ({
      // An omitted range may be of former law, so its place is no citation of the law in force.
      basis:
        omit.basis === undefined
          ? [...basis]
          : new EntryReader(reading, file.path, law).basis(omit.basis, ...at('omits', index, 'basis')),
      sanction: omit.sanction,
      reason: omit.reason,
    })),
    ...(offence.words === undefined ? {} : { words: offence.words }),
    ...(offence.verify === undefined ? {} : { verify: offence.verify }),
    citations: reader.citations,
    links: reader.links,
  }
}

/** `legal-basis/<department>/<law>.yaml` → its offences. */
export function readOffences(path: string, text: string, reading: Reading): Draft[] {
  const [, department = '', name = ''] = /^legal-basis\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? []
  const source = parseYaml(path, text, reading.problems)
  const file = source === null ? null : validate(offenceFile, source, path, reading.problems)
  if (source === null || file === null) return []
  if (file.law !== name) {
    reading.problems.add({ file: path, line: source.lineOf(['law']), field: 'law', message: `应与文件名一致：${name}。` })
  }
  return file.offences.map((offence, index) => {
    const lineOf: LineOf = (sub) => source.lineOf(['offences', index, ...sub])
    return {
      file: path,
      line: lineOf([]),
      lineOf: (field) => lineOf(field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))),
      entry: readOffence(offence, { path, law: file.law, department }, lineOf, reading),
    }
  })
}
