import { randomUUID } from 'node:crypto'
import { MOST_IMPORT_ROWS, LARGEST_IMPORT } from '../../contract/people.ts'
import type { ImportAnswer, ImportRow, PersonFields } from '../../contract/people.ts'
import { IMPORT_HEADINGS, readHeading, readRows } from '../../core/people/importRows.ts'
import type { ReadRow } from '../../core/people/importRows.ts'
import { inOrder, rolesFault } from '../../core/people/roles.ts'
import type { PersonRow } from '../../store/ports.ts'
import { Refused } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Session } from '../session.ts'
import { UnreadableTable } from '../tables/table.ts'
import type { TableLine } from '../tables/table.ts'
import { readLines, writeSheet } from '../tables/tables.ts'
import { actOf, stampOf } from './acts.ts'
import { mustBeSaved } from './people.ts'
import { postsOf } from './posts.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const WIDTHS = [12, 14, 20, 28, 8]

interface Planned {
  readonly rows: ImportRow[]
  readonly add: (PersonFields & { id: string })[]
  readonly change: PersonRow[]
}

/** An import neither gives nor takes the administrator: that is done by name, on the page of the person. */
function asImported(person: PersonFields, current: PersonRow | undefined): PersonFields {
  const roles = person.roles.filter((role) => role !== 'administrator')
  return { ...person, roles: inOrder([...roles, ...(current?.roles.includes('administrator') === true ? (['administrator'] as const) : [])]) }
}

const same = (a: PersonFields, b: PersonFields): boolean =>
  a.name === b.name &&
  a.active === b.active &&
  JSON.stringify(a.roles) === JSON.stringify(b.roles) &&
  JSON.stringify(a.posts) === JSON.stringify(b.posts)

/** What an import would do, row by row; nothing is written here. */
function plan(read: readonly ReadRow[], people: readonly PersonRow[]): Planned {
  const planned: Planned = { rows: [], add: [], change: [] }
  const known = new Map(people.map((person) => [person.badge, person]))
  for (const row of read) {
    if (!row.ok) {
      planned.rows.push({ row: row.row, badge: row.badge, name: row.name, action: 'none', error: row.error })
      continue
    }
    const current = known.get(row.person.badge)
    const person = asImported(row.person, current)
    const { badge, name } = person
    const fault = rolesFault(person.roles)
    const error = person.roles.length === 0 ? '管理员不能用导入来设定，请另写民警或者辅警，导入后再单独设定。' : fault
    if (error !== '') {
      planned.rows.push({ row: row.row, badge, name, action: 'none', error })
      continue
    }
    const action = current === undefined ? 'add' : same(current, person) ? 'same' : 'change'
    planned.rows.push({ row: row.row, badge, name, action, error: '' })
    if (current === undefined) planned.add.push({ ...person, id: randomUUID() })
    else if (action === 'change') planned.change.push({ ...person, id: current.id, version: current.version })
  }
  return planned
}

/** The table as it came, with an error column at the end. */
async function marked(lines: readonly TableLine[], rows: readonly ImportRow[]): Promise<string> {
  const errors = new Map(rows.map((row) => [row.row, row.error]))
  const width = Math.max(...lines.map((line) => line.cells.length))
  const table = lines.map((line, index) => [
    ...Array.from({ length: width }, (_, at) => line.cells[at] ?? ''),
    index === 0 ? '错误' : (errors.get(line.row) ?? ''),
  ])
  return base64(await writeSheet({ name: '人员', rows: table, widths: [...Array.from({ length: width }, (_, at) => WIDTHS[at] ?? 12), 40] }))
}

/** Importing people out of a table. What cannot be read at all is Refused with a sentence. */
export function createImport(services: Services) {
  const { clock, store, seats, changes, library } = services
  return {
    async run(session: Session, input: { readonly file: string; readonly confirm: boolean }): Promise<ImportAnswer> {
      const bytes = new Uint8Array(Buffer.from(input.file, 'base64'))
      if (bytes.length > LARGEST_IMPORT) throw new Refused('文件超过 2 MB，没有读取。请只保留人员一张表再试。')
      let lines: TableLine[]
      try {
        lines = await readLines(bytes, MOST_IMPORT_ROWS)
      } catch (error) {
        if (error instanceof UnreadableTable) throw new Refused(error.message)
        throw error
      }
      const [heading, ...body] = lines
      const { columns, error } = readHeading(heading?.cells ?? [])
      if (error !== '') throw new Refused(error)
      const rows = await services.stationStore(session.station)
      const planned = plan(readRows(body, columns, postsOf(library)), await rows.people.list())
      const count = (action: ImportRow['action']): number => planned.rows.filter((row) => row.action === action).length
      const counts = { add: count('add'), change: count('change'), same: count('same'), wrong: count('none') }
      const answer = { rows: planned.rows, counts, marked: counts.wrong === 0 ? '' : await marked(lines, planned.rows) }
      if (!input.confirm) return { ...answer, written: false }
      if (!store.writable) throw new Refused('数据文件夹只能读取，没有导入。请检查文件夹权限或者磁盘空间。')
      if (planned.add.length + planned.change.length > 0) {
        const about = { ...counts, added: planned.add.map(({ id }) => id), changed: planned.change.map(({ id }) => id) }
        const act = actOf(stampOf(session, clock), 'people.imported', about)
        mustBeSaved(await rows.people.save({ add: planned.add, change: planned.change }, act))
        seats.forget(session.station)
        changes.publish(session.station, ['people', 'session'])
      }
      return { ...answer, written: true }
    },

    async template(): Promise<{ name: string; file: string }> {
      const posts = postsOf(library).map(({ title }) => title)
      const rows = [
        [...IMPORT_HEADINGS],
        ['000001', '示例甲', '民警', posts[0] ?? '', '是'],
        ['000002', '示例乙', '辅警', posts.slice(1, 3).join('、'), '是'],
      ]
      return { name: '人员导入模板.xlsx', file: base64(await writeSheet({ name: '人员', rows, widths: WIDTHS })) }
    },
  }
}
