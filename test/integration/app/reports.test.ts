import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { reportFileName } from '../../../src/app/reports/fileName.ts'
import type { ReportFile } from '../../../src/contract/reporting.ts'
import { act, asOf, BRIEFING, eventId, HOUR, MINUTE, openTracker, ROLL_CALL, tick, TODAY } from '../tracker/station.ts'
import { deskOf, outcomeOf } from './backend.ts'

/** Quotes, dashes and what a careless writer would take for mark-up, a formula, a field or an escape. */
const NASTY = '他说“来了”——见「附件」…… =1+1 </w:t><w:p/> &amp; _x0041_ { PAGE }'

const partsOf = (file: ReportFile) => unzipSync(new Uint8Array(Buffer.from(file.base64, 'base64')))

function part(file: ReportFile, path: string): string {
  const found = partsOf(file)[path]
  if (found === undefined) throw new Error(`${path} is not in the file`)
  return strFromU8(found)
}

const unescape = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => unescape(words!)).join('')
const paragraphsOf = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
/** `<w:r>` only: `<w:rPr>` and `<w:rFonts>` begin alike. */
const runsOf = (xml: string): string[] => xml.match(/<w:r>.*?<\/w:r>/gs) ?? []
/** Parts that are shown: the text, headers and footers. */
const shown = (file: ReportFile): string[] => Object.keys(partsOf(file)).filter((path) => /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(path))
const attribute = (xml: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1]

async function sheetsOf(file: ReportFile) {
  const book = await readXlsx(new Uint8Array(Buffer.from(file.base64, 'base64')))
  return new Map(book.sheets.map(({ name, rows }) => [name, rows] as const))
}

/** A morning: the roll call done but for its order, overdue and called; the briefing done; something typed. */
async function morning() {
  const opened = await openTracker()
  const { auxiliary, officer, clock } = opened
  await tick(auxiliary, ROLL_CALL, 'take-calls')
  await act(auxiliary, ROLL_CALL, 'run.answer', { step: 'count-units', value: NASTY })
  await tick(auxiliary, ROLL_CALL, 'count-units')
  await act(officer, ROLL_CALL, 'run.note', { text: `醉酒的人在广场：${NASTY}`, flag: '重点警情' })
  clock.move(40 * MINUTE)
  await tick(officer, BRIEFING, 'hear')
  await tick(officer, BRIEFING, 'report')
  return opened
}

describe('the .docx of a day', () => {
  test('is A4 with the margins of GB/T 9704 and a fixed line of 28 points', async () => {
    const { officer } = await morning()
    const file = await (await officer.here()).reports.day({ day: TODAY, format: 'docx' })
    const xml = part(file, 'word/document.xml')
    const size = /<w:pgSz [^>]*>/.exec(xml)![0]
    const margins = /<w:pgMar [^>]*>/.exec(xml)![0]
    const inMillimetres = (tag: string, name: string) => (Number(attribute(tag, name)) / 1440) * 25.4
    expect(inMillimetres(size, 'w:w')).toBeCloseTo(210, 1)
    expect(inMillimetres(size, 'w:h')).toBeCloseTo(297, 1)
    for (const [side, wanted] of [['top', 37], ['left', 28], ['bottom', 35], ['right', 26]] as const) {
      expect(inMillimetres(margins, `w:${side}`)).toBeCloseTo(wanted, 1)
    }
    for (const path of shown(file)) {
      for (const paragraph of paragraphsOf(part(file, path))) {
        const spacing = /<w:spacing [^>]*>/.exec(paragraph)?.[0] ?? ''
        expect([attribute(spacing, 'w:line'), attribute(spacing, 'w:lineRule')], paragraph).toEqual(['560', 'exact'])
      }
    }
  })

  test('every run names a Chinese face for every kind of character, quotes and dashes too', async () => {
    const { officer } = await morning()
    const file = await (await officer.here()).reports.day({ day: TODAY, format: 'docx' })
    const faces = new Set<string>()
    let quotes = 0
    for (const path of shown(file)) {
      const xml = part(file, path)
      // Nothing is said outside a run that was looked at.
      expect(runsOf(xml).map(textOf).join('')).toBe(textOf(xml))
      for (const run of runsOf(xml)) {
        const fonts = /<w:rFonts [^>]*>/.exec(run)?.[0] ?? ''
        const face = attribute(fonts, 'w:eastAsia')
        expect(face, run).toMatch(/\p{Script=Han}/u)
        expect([attribute(fonts, 'w:ascii'), attribute(fonts, 'w:hAnsi'), attribute(fonts, 'w:cs'), attribute(fonts, 'w:hint')], run).toEqual([face, face, face, 'eastAsia'])
        faces.add(face!)
        if (/[“”「」—…]/.test(textOf(run))) quotes += 1
      }
    }
    expect(quotes).toBeGreaterThan(3)
    expect([...faces].sort()).toEqual(['仿宋', '宋体', '方正小标宋简体', '楷体', '黑体'].sort())
    const table = part(file, 'word/fontTable.xml')
    expect(table).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong,仿宋_GB2312,FangSong_GB2312"/>')
    expect(table).toContain('<w:font w:name="方正小标宋简体"><w:altName ')
  })

  test('title, body and headings have their size and face; page numbers are 「— 1 —」 on the outer side', async () => {
    const { officer } = await morning()
    const file = await (await officer.here()).reports.day({ day: TODAY, format: 'docx' })
    const paragraphs = paragraphsOf(part(file, 'word/document.xml'))
    const setOf = (paragraph: string) => [attribute(paragraph, 'w:eastAsia'), attribute(/<w:sz [^>]*>/.exec(paragraph)![0], 'w:val')]
    expect(textOf(paragraphs[0]!)).toBe('测试所每日工作情况报告')
    expect(setOf(paragraphs[0]!)).toEqual(['方正小标宋简体', '44'])
    expect(paragraphs[0]).toContain('<w:jc w:val="center"/>')
    const heading = paragraphs.find((each) => textOf(each).startsWith('一、'))!
    expect(setOf(heading)).toEqual(['黑体', '32'])
    expect(setOf(paragraphs[paragraphs.indexOf(heading) + 1]!)).toEqual(['仿宋', '32'])
    const footers = shown(file).filter((path) => path.includes('footer')).map((path) => part(file, path))
    expect(footers.map((footer) => [textOf(footer), /<w:instrText[^>]*>PAGE</.test(footer), attribute(/<w:jc [^>]*>/.exec(footer)![0], 'w:val')])).toEqual(
      expect.arrayContaining([
        ['—  —', true, 'right'],
        ['—  —', true, 'left'],
      ]),
    )
    expect(footers.map(setOf)).toEqual([['宋体', '28'], ['宋体', '28']])
    expect(part(file, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  test('what is unanswered stands before the rest, with who is called and what is missing', async () => {
    const { officer } = await morning()
    const file = await (await officer.here()).reports.day({ day: TODAY, format: 'docx' })
    const lines = paragraphsOf(part(file, 'word/document.xml')).map(textOf)
    const headings = lines.filter((line) => /^[一二三四五六七八九十]+、/.test(line))
    expect(headings).toEqual(['一、未答复事项（1 项）', '二、总体情况', '三、重点警情', '四、风险', '五、装备', '六、四个及时', '七、各岗位情况'])
    const first = lines.indexOf(headings[0]!)
    // The head of the report leaves the first page to it.
    expect(first).toBe(4)
    expect(lines[first + 1]).toMatch(/^1\. dispatch 08:30 清单 roll-call：逾期 25 分，已完成 2\/3 步。.*order/)
    expect(lines.at(-2)).toBe('测试所')
    expect(lines.at(-1)).toBe('2026年11月21日')
  })

  test('内部资料 and the seal stand on every page: eight characters of the head, or that there is none yet', async () => {
    const { commander, officer, clock } = await morning()
    const headersOf = (file: ReportFile) => shown(file).filter((path) => path.includes('header')).map((path) => textOf(part(file, path)))
    const open = await (await officer.here()).reports.day({ day: TODAY, format: 'docx' })
    expect(headersOf(open)).toEqual(['内部资料尚未封存', '内部资料尚未封存'])
    clock.move(26 * HOUR)
    const seal = await (await commander.here()).handover.seal({ day: TODAY })
    expect(seal.mark).toBe(seal.head.slice(0, 8))
    await act(officer, ROLL_CALL, 'run.note', { text: '补记一条' })
    const sealed = await (await officer.here()).reports.day({ day: TODAY, format: 'docx' })
    expect(headersOf(sealed)).toEqual([`内部资料封存码 ${seal.mark}`, `内部资料封存码 ${seal.mark}`])
    expect(textOf(part(sealed, 'word/document.xml'))).toMatch(new RegExp(`封存码 ${seal.mark}，2026年11月22日 \\d\\d:\\d\\d封存，封存后又记 \\d+ 条`))
  })

  test('text that looks like mark-up is text, and a control character spoils no file', async () => {
    const { officer } = await morning()
    await act(officer, ROLL_CALL, 'run.note', { text: 'a\u0000b\u0008c\u202Ed\uD800', flag: '风险' })
    const file = await (await officer.here()).reports.day({ day: TODAY, format: 'docx' })
    const xml = part(file, 'word/document.xml')
    expect(textOf(xml)).toContain(NASTY)
    expect(textOf(xml)).toContain('abcd\uFFFD')
    expect(xml).not.toMatch(/[^\P{Cc}\n\t\r]|\u202E/u)
    expect(xml.match(/<w:instrText/g)).toBeNull()
    expect(xml).not.toContain('</w:t><w:p/>')
  })
})

describe('the .xlsx of a day', () => {
  test('has a row for every post and slot, what is unanswered on the first sheet', async () => {
    const { officer } = await morning()
    const file = await (await officer.here()).reports.day({ day: TODAY, format: 'xlsx' })
    const sheets = await sheetsOf(file)
    expect([...sheets.keys()]).toEqual(['未答复', '按岗位和时段', '汇总'])
    const [caption, head, ...rows] = sheets.get('按岗位和时段')!
    expect(caption![0]).toMatch(/^内部资料　测试所每日工作情况　2026年11月21日　尚未封存/)
    expect(head!.slice(0, 8)).toEqual(['岗位', '时段', '时间', '事项', '来源', '状态', '已完成步骤', '全部步骤'])
    expect(rows.map((row) => [row[0], row[1], row[2], row[6], row[7]])).toEqual([
      ['duty-commander', '09:00', '09:00', 2, 2],
      ['dispatch', '08:30', '08:30', 2, 3],
      ['video-patrol', '23:50', '23:50', 0, 2],
    ])
    const [, , ...owed] = sheets.get('未答复')!
    expect(owed.map((row) => [row[0], row[5]])).toEqual([['dispatch', '逾期 25 分']])
  })

  test('what somebody typed is text to the letter: no formula, no escape', async () => {
    const { officer } = await morning()
    await act(officer, ROLL_CALL, 'run.note', { text: '=HYPERLINK("http://x","y")', flag: '风险' })
    const file = await (await officer.here()).reports.day({ day: TODAY, format: 'xlsx' })
    const sheets = await sheetsOf(file)
    const said = [...sheets.values()].flat(2).map(String)
    expect(said).toContain('=HYPERLINK("http://x","y")')
    const xml = Object.entries(partsOf(file)).filter(([path]) => path.endsWith('.xml')).map(([, bytes]) => strFromU8(bytes)).join('')
    expect(xml).not.toContain('<f>')
    // A reader of the format gives `_x0041_` back as A; written as it is here it stays what it was.
    expect(xml).toContain('_x005F_x0041_')
    expect(xml).not.toMatch(/[^F]_x0041_/)
  })
})

describe('the record of a run', () => {
  test('shows every step with every change, who and when, the answers and the course of events', async () => {
    const { officer, auxiliary, clock } = await morning()
    await act(officer, BRIEFING, 'run.sign', { as: '办理' })
    await act(officer, BRIEFING, 'run.correction', { change: { kind: 'not-done', step: 'report' }, reason: '报错了单位' })
    clock.move(MINUTE)
    const file = await (await officer.here()).reports.run({ run: BRIEFING, format: 'docx' })
    const lines = paragraphsOf(part(file, 'word/document.xml')).map(textOf)
    expect(lines[0]).toBe('清单 briefing办理记录')
    expect(lines.find((line) => line.startsWith('一、'))).toMatch(/未完成和未答复事项/)
    const said = lines.join('\n')
    expect(said).toContain(`11月21日 08:00（11月21日 09:15记录） ${officer.badge} 测试 完成`)
    expect(said).toContain('应为未完成，理由：报错了单位')
    expect(said).toContain(`办理：${officer.badge} 测试`)
    const roll = await sheetsOf(await (await auxiliary.here(), officer.desk).reports.run({ run: ROLL_CALL, format: 'xlsx' }))
    expect([...roll.keys()]).toEqual(['未答复和概况', '步骤', '经过'])
    expect(roll.get('步骤')!.slice(2).map((row) => [row[0], row[1], row[5]])).toEqual([
      ['dispatch', '08:30', '完成'],
      ['dispatch', '08:30', '完成'],
      ['dispatch', '08:30', '未完成'],
    ])
    expect(roll.get('未答复和概况')![2]![0]).toBe('未完成和未答复')
  })

  test('of a matter bears the station’s own number, also in a file name that any system takes', async () => {
    const { officer } = await openTracker()
    const desk = await officer.here()
    const opened = await desk.run.open({ id: eventId(), at: '2026-11-21T00:35:00.000Z', of: { entry: 'field-guide/031' }, number: '../警:3?号', asOf })
    const file = await desk.reports.run({ run: opened.view.run, format: 'docx' })
    expect(file.fileName).toBe('家庭暴力办理记录 .. 警 3 号 2026-11-21.docx')
    expect(file.mime).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    expect(textOf(part(file, 'word/document.xml'))).toContain('本所编号 ../警:3?号')
  })
})

describe('who is given a report, and of what', () => {
  test('a guest and an auxiliary are given none', async () => {
    const { backend, auxiliary, commander } = await openTracker()
    const ask = { day: TODAY, format: 'docx' } as const
    expect(await outcomeOf(() => deskOf(backend, { id: 'nobody' }).reports.day(ask))).toBe('UNAUTHORIZED')
    expect(await outcomeOf(async () => (await auxiliary.here()).reports.run({ run: ROLL_CALL, format: 'xlsx' }))).toBe('FORBIDDEN')
    expect((await (await commander.here()).reports.day(ask)).fileName).toBe(`测试所每日工作情况报告 ${TODAY}.docx`)
  })

  test('a day that has not begun, one before the station and an unknown run are refused with a sentence', async () => {
    const { officer } = await openTracker()
    const desk = await officer.here()
    await expect(desk.reports.day({ day: '2026-11-22', format: 'docx' })).rejects.toThrow('还没有开始')
    await expect(desk.reports.day({ day: '2026-11-01', format: 'docx' })).rejects.toThrow('还没有启用')
    await expect(desk.reports.run({ run: `${TODAY}.no-such.dispatch`, format: 'docx' })).rejects.toThrow('没有这份清单')
  })
})

test('the name of a file is one that every system takes, with its date, however the station is called', () => {
  for (const name of ['CON', '', '...', 'a/b\\c:d*e?f"g<h>i|j', '测\u0000试\n所\u202E', '所'.repeat(300), '.隐藏', '%2e%2e#&']) {
    const made = reportFileName([name, '报告'], TODAY, 'docx')
    expect(made).toMatch(/^[^<>:"/\\|?*%#&.\s\p{Cc}\p{Cf}][^<>:"/\\|?*%#&\p{Cc}\p{Cf}]* 2026-11-21\.docx$/u)
    expect(Buffer.byteLength(made)).toBeLessThan(255)
  }
})
