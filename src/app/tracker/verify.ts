import type { LedgerFinding } from '../../contract/tracking.ts'
import type { KeptSeal, StationStore } from '../../store/ports.ts'
import { readSeal, SEALED, sealText } from './seals.ts'

type Fault = NonNullable<LedgerFinding['fault']>

const WORDS: Readonly<Record<'altered' | 'removed' | 'reordered', string>> = {
  altered: '被改动',
  removed: '缺失',
  reordered: '次序被调换',
}

function sentenceOf(fault: Fault, last: number): string {
  const { seq, day } = fault
  const what = day === null ? '' : `${day} 的封存签名`
  switch (fault.fault) {
    case 'altered':
    case 'removed':
    case 'reordered':
      return `第 ${seq} 条记录${WORDS[fault.fault]}。${what === '' ? '' : `${what}对不上。`}请停止使用这份数据，保留原文件，用备份核对。`
    case 'recomputed':
      return `第 ${seq} 条到第 ${last} 条之间有改动：整条记录被重新计算过，${what}对不上。请保留原文件，用备份核对。`
    case 'key':
      return `${what}不是用本所现在的密钥签的，或者密钥文件不见了，第 ${seq} 条以后无从核对。请从备份放回密钥文件再核对。`
  }
}

interface Placed {
  readonly seal: KeptSeal
  /** The ledger row the seal stands on; null for one that is only kept beside the database. */
  readonly row: number | null
}

/** Seals of the ledger and those kept beside it, by the row they cover; the same seal once. */
async function sealsOf({ ledger, seals }: StationStore): Promise<Placed[] | { readonly broken: number }> {
  const placed: Placed[] = []
  for (const row of await ledger.ofKinds([SEALED])) {
    const read = readSeal(row)
    if (read === null) return { broken: row.seq }
    placed.push({ seal: read.seal, row: read.row })
  }
  for (const seal of seals.kept()) {
    if (!placed.some((each) => each.seal.day === seal.day && each.seal.signature === seal.signature)) placed.push({ seal, row: null })
  }
  return placed.sort((a, b) => a.seal.seq - b.seal.seq)
}

/** The first seal that does not fit the record, when every row of it is whole in itself. */
async function sealFault(store: StationStore, placed: readonly Placed[], rows: number): Promise<{ fault: Fault; last: number } | null> {
  const key = store.seals.key()
  /** Up to here a seal vouches for the record. */
  let vouched = 0
  for (const { seal, row } of placed) {
    const { day, seq } = seal
    const first = vouched + 1
    const fault = (kind: Fault['fault'], at: number) => ({ fault: { seq: at, fault: kind, day }, last: Math.max(seq, at) })
    const signed = store.seals.fits(sealText(store.id, seal), seal.signature, seal.key)
    // A line beside the database that nobody signed says nothing about the database.
    if (!signed && row === null) continue
    if (!signed) return fault('recomputed', first)
    if (seal.key !== key) return fault('key', first)
    if (seq > rows) return fault('removed', rows + 1)
    const [covered] = await store.ledger.after(seq - 1, 1)
    if (covered?.hash !== seal.head) return fault('recomputed', first)
    // The rows are the sealed ones and the seal itself is gone, with whatever stood behind it.
    if (row === null) return fault('removed', seq + 1)
    vouched = row
  }
  return null
}

/** Walks a station's record and its seals; names the first row that does not hold. */
export async function verifyStation(store: StationStore): Promise<LedgerFinding> {
  const { seq: rows } = await store.ledger.head()
  const found = (fault: Fault, sealedDays: number, last: number): LedgerFinding => ({ rows, sealedDays, fault, sentence: sentenceOf(fault, last) })
  const chain = await store.ledger.verify()
  if (chain !== null) return found({ ...chain, day: null }, 0, chain.seq)
  const placed = await sealsOf(store)
  if ('broken' in placed) return found({ seq: placed.broken, fault: 'altered', day: null }, 0, placed.broken)
  const sealedDays = placed.filter(({ row }) => row !== null).length
  const seal = await sealFault(store, placed, rows)
  if (seal !== null) return found(seal.fault, sealedDays, seal.last)
  return { rows, sealedDays, fault: null, sentence: `共 ${rows} 条记录，${sealedDays} 天已封存，没有发现改动、缺失或者调换。` }
}
