import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { IParagraphOptions, ParagraphChild } from 'docx'
import { toHan } from '../../core/law/numerals.ts'
import type { Block, Paper, PaperTable } from './paper.ts'
import { FACES, fontTable } from './fonts.ts'
import type { Face } from './fonts.ts'
import { oneLine, plain } from './plain.ts'

/** Twentieths of a point, in which Word measures. */
const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
const pt = (points: number): number => points * 20

/** GB/T 9704: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
const PAGE = { width: mm(210), height: mm(297) }
const MARGIN = { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) }
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
/** The page number stands 7 mm below the text; the mark in the upper margin. */
const EDGE = { header: mm(25), footer: mm(20) }

/** Sizes of type by their Chinese names, in points. */
const SIZE = { 二号: 22, 三号: 16, 四号: 14 } as const
const LINE = pt(28)

interface Set {
  readonly face: Face
  readonly points: number
}
const TITLE: Set = { face: '小标宋', points: SIZE.二号 }
const HEADING: Set = { face: '黑体', points: SIZE.三号 }
const SUBHEADING: Set = { face: '楷体', points: SIZE.三号 }
const BODY: Set = { face: '仿宋', points: SIZE.三号 }
const CELL: Set = { face: '仿宋', points: SIZE.四号 }
const CELL_HEAD: Set = { face: '黑体', points: SIZE.四号 }
const NUMBER: Set = { face: '宋体', points: SIZE.四号 }

/**
 * The same face for every kind of character: quotes “” and the dash —— are of no script, and a reader would
 * otherwise take them from a Latin face.
 */
function look({ face, points }: Set) {
  const name = FACES[face].name
  return { font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }, size: points * 2, sizeComplexScript: points * 2 }
}

function runs(words: string, set: Set): TextRun[] {
  return plain(words)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...look(set), ...(index === 0 ? {} : { break: 1 }) }))
}

function paragraph(children: readonly ParagraphChild[], rest: Omit<IParagraphOptions, 'children' | 'spacing'> = {}): Paragraph {
  return new Paragraph({ ...rest, spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children })
}

/** Two characters in, as every paragraph of a 公文 begins. */
const indented = (set: Set) => ({ indent: { firstLine: pt(set.points * 2), firstLineChars: 200 } })

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

function cell(words: string, width: number, set: Set): TableCell {
  const lines = plain(words).split('\n')
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 80, right: 80 },
    children: lines.map((line) => paragraph(runs(line, set))),
  })
}

function table({ head, rows, widths }: PaperTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => Math.round((width / whole) * TEXT_WIDTH))
  const row = (cells: readonly string[], set: Set, tableHeader: boolean) =>
    new TableRow({ tableHeader, cantSplit: true, children: columns.map((width, index) => cell(cells[index] ?? '', width, set)) })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: [row(head, CELL_HEAD, true), ...rows.map((cells) => row(cells, CELL, false))],
  })
}

function blocks(list: readonly Block[]): (Paragraph | Table)[] {
  let heading = 0
  return list.map((block) => {
    if (block.kind === 'table') return table(block)
    if (block.kind === 'text') return paragraph(runs(block.text, BODY), indented(BODY))
    heading += 1
    return paragraph(runs(`（${toHan(heading)}）${block.text}`, SUBHEADING), { ...indented(SUBHEADING), keepNext: true })
  })
}

/** 内部资料 at the left, the seal at the right, on every page. */
function header(seal: string): Header {
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }]
  return new Header({ children: [paragraph([...runs('内部资料', HEADING), new TextRun({ children: [new Tab(), seal], ...look(BODY) })], { tabStops })] })
}

/** 「— 1 —」 one character from the outer edge: at the right on odd pages, at the left on even ones. */
function footer(side: 'left' | 'right'): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...look(NUMBER) })
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT
  return new Footer({ children: [paragraph([number], { alignment, indent: { [side]: pt(NUMBER.points) } })] })
}

/** A report as .docx in 公文 layout (GB/T 9704). Everything on it is text: what somebody typed is never a field or a mark-up. */
export async function writeDocx({ title, under, seal, parts, signedBy, signedOn }: Paper): Promise<Uint8Array> {
  const centred = { alignment: AlignmentType.CENTER }
  const signed = { alignment: AlignmentType.RIGHT, indent: { right: pt(BODY.points * 2) }, keepLines: true }
  const document = new Document({
    creator: '枫册',
    lastModifiedBy: '枫册',
    title: oneLine(title),
    styles: { default: { document: { run: look(BODY), paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT } } } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: PAGE, margin: { ...MARGIN, ...EDGE, gutter: 0 } } },
        headers: { default: header(seal), even: header(seal) },
        footers: { default: footer('right'), even: footer('left') },
        children: [
          paragraph(runs(oneLine(title), TITLE), centred),
          ...under.map((line) => paragraph(runs(line, BODY), centred)),
          ...parts.flatMap((part, index) => [
            paragraph(runs(`${toHan(index + 1)}、${part.heading}`, HEADING), { ...indented(HEADING), keepNext: true }),
            ...blocks(part.blocks),
          ]),
          paragraph(runs('', BODY)),
          paragraph(runs(signedBy, BODY), { ...signed, keepNext: true }),
          paragraph(runs(signedOn, BODY), signed),
        ],
      },
    ],
  })
  const bytes = await Packer.pack(document, 'uint8array', undefined, [{ path: 'word/fontTable.xml', data: fontTable() }])
  return new Uint8Array(bytes)
}
