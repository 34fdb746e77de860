import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../src/app/tables/read.ts'
import { stranger } from '../store/folders.ts'
import { fieldsOf, openStation } from './backend.ts'

const HEADING = ['警号', '姓名', '身份', '岗位', '在岗']
const FAMILY = '甲乙丙丁戊己庚辛壬癸'

/** 110 people, seven of them wrong. */
function people(): string[][] {
  const rows = Array.from({ length: 110 }, (_, n) => [
    String(2000 + n).padStart(6, '0'),
    `${FAMILY[n % 10]}${FAMILY[Math.floor(n / 10) % 10]}`,
    n < 37 ? '民警' : '辅警',
    n % 5 === 0 ? '接警调度岗' : '',
    '是',
  ])
  rows[3]![0] = ''
  rows[14]![0] = rows[13]![0]!
  rows[25]![2] = '警犬'
  rows[36]![1] = '甲1'
  rows[47]![3] = '厨房岗'
  rows[58]![2] = '民警、辅警'
  rows[69]![4] = '也许'
  return rows
}

const WRONG = [5, 16, 27, 38, 49, 60, 71]
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const csv = (rows: readonly string[][]): string => rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')

/** GBK as a Chinese Windows writes it: Node decodes it and does not encode it, so the table is turned round. */
function toGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  return Uint8Array.from([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : codes.get(char)!)))
}

const FILES: readonly [string, (rows: string[][]) => Promise<Uint8Array> | Uint8Array][] = [
  ['people.xlsx', (rows) => writeXlsx({ sheets: [{ name: '人员', rows }] })],
  ['people.csv', (rows) => new TextEncoder().encode(`\ufeff${csv(rows)}`)],
  ['people-gbk.csv', (rows) => toGbk(csv(rows))],
]

describe.each(FILES)('110 people with seven bad rows from %s', (name, make) => {
  test('are shown in a dry run that writes nothing, and the good ones are written on confirming', async () => {
    const { desk, folder } = await openStation()
    const file = base64(await make([HEADING, ...people()]))
    const ledger = (): unknown => stranger(folder).prepare('SELECT count(*) AS n FROM ledger').get()
    const before = ledger()
    const dry = await desk.people.import({ name, file, confirm: false })
    expect(dry.counts).toEqual({ add: 103, change: 0, same: 0, wrong: 7 })
    expect(dry.written).toBe(false)
    expect(dry.rows.filter((row) => row.error !== '').map((row) => row.row)).toEqual(WRONG)
    expect(await desk.people.list({})).toHaveLength(1)
    expect(ledger()).toEqual(before)
    const [heading, ...lines] = await readTable(new Uint8Array(Buffer.from(dry.marked, 'base64')), 2000)
    expect(heading?.cells.at(-1)).toBe('错误')
    expect(lines.filter(({ cells }) => cells[5] !== undefined && cells[5] !== '').map(({ row }) => row)).toEqual(WRONG)

    const done = await desk.people.import({ name, file, confirm: true })
    expect(done).toMatchObject({ written: true, counts: { add: 103, wrong: 7 } })
    const list = await desk.people.list({})
    expect(list).toHaveLength(104)
    expect(list.find((person) => person.badge === '002000')).toMatchObject({ name: '甲甲', roles: ['officer'], posts: ['dispatch'] })

    const again = await desk.people.import({ name, file, confirm: true })
    expect(again.counts).toEqual({ add: 0, change: 0, same: 103, wrong: 7 })
    expect(await desk.people.list({})).toHaveLength(104)
  })
})

test('an import changes who is known by the badge number and neither gives nor takes the administrator', async () => {
  const { desk, first } = await openStation()
  const rows = [HEADING, ['0001', '改名', '所领导', '', '是'], ['0002', '乙一', '民警、管理员', '', '是'], ['0003', '乙二', '管理员', '', '是']]
  const file = base64(new TextEncoder().encode(csv(rows)))
  const done = await desk.people.import({ name: 'a.csv', file, confirm: true })
  expect(done.rows.map(({ action }) => action)).toEqual(['change', 'add', 'none'])
  const list = await desk.people.list({})
  expect(list.find(({ id }) => id === first.id)).toMatchObject({ name: '改名', roles: ['officer', 'commander', 'administrator'] })
  expect(list.find(({ badge }) => badge === '0002')).toMatchObject({ roles: ['officer'] })
  expect(fieldsOf(first).version).toBe(1)
})

test('the template can be imported as it is filled in', async () => {
  const { desk } = await openStation()
  const { file, name } = await desk.people.importTemplate({})
  expect(await desk.people.import({ name, file, confirm: false })).toMatchObject({ counts: { add: 2, wrong: 0 } })
})

describe('a file that is no table', () => {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  const manyRows = Array.from({ length: 2001 }, (_, n) => `${10_000 + n},甲,民警`).join('\n')
  test.each([
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), '.xls'],
    ['a broken .xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9), '损坏'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), '不是可以读取的表格'],
    ['nothing', new Uint8Array(), '空的'],
    ['a table without our heading', text('电话,地址\n1,2'), '缺少「警号」'],
    ['too many rows', text(`警号,姓名,身份\n${manyRows}`), '超过 2000 行'],
  ])('is refused with a sentence: %s', async (_name, bytes, said) => {
    const { desk } = await openStation()
    await expect(desk.people.import({ name: 'x', file: base64(bytes), confirm: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining(said),
    })
  })

  test('that unfolds to more than it should is refused before it is unfolded', async () => {
    const { desk } = await openStation()
    const honest = await writeXlsx({ sheets: [{ name: '人员', rows: [HEADING] }] })
    const view = new DataView(honest.buffer, honest.byteOffset, honest.byteLength)
    const entry = view.getUint32(honest.length - 22 + 16, true)
    for (const size of [500_000_000, 0]) {
      view.setUint32(entry + 24, size, true)
      await expect(desk.people.import({ name: 'x', file: base64(honest), confirm: false })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  test('of more than 2 MB is refused by the contract', async () => {
    const { desk } = await openStation()
    const file = base64(new Uint8Array(2_000_010))
    await expect(desk.people.import({ name: 'x', file, confirm: false })).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining('2 MB') })
  })
})
