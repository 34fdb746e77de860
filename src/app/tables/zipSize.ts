import { UnreadableTable } from './table.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
/** A table of the largest size we take unfolds to far less. */
const LARGEST = 64 * 1024 * 1024

const damaged = (): UnreadableTable => new UnreadableTable('这个 .xlsx 文件不完整或者已损坏。请用表格软件打开后另存一份再试。')

/**
 * Refuses a zip that says it unfolds to more than 64 MB, or does not say: the reader then holds every
 * part to what was declared, so that a small file cannot fill the memory. Throws UnreadableTable.
 */
export function checkUnfoldedSize(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_LENGTH
  const lowest = Math.max(0, end - LONGEST_COMMENT)
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1
  if (end < lowest) throw damaged()
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let n = 0; n < entries; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged()
    const packed = view.getUint32(at + 20, true)
    const unfolded = view.getUint32(at + 24, true)
    if (unfolded === 0 && packed > 2) throw damaged()
    sum += unfolded
    if (sum > LARGEST) throw new UnreadableTable('这个 .xlsx 文件展开后太大，没有读取。请只保留人员一张表再试。')
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}
