import { join } from 'node:path'
import type { HostNotice } from '../../contract/system.ts'
import { LEDGER_LABEL, PLAN, STATIONS } from './plan.ts'
import type { Tables } from '../schema.ts'
import type { Salvage } from './salvage.ts'

/** What happened at a restoration. */
export interface Restoration {
  readonly folder: string
  /** False when the file was gone rather than broken. */
  readonly broken: boolean
  /** The backup now in use, null when there was none that could be read. */
  readonly backup: string | null
  /** Where the old file lies, null when there was none. */
  readonly aside: string | null
  readonly salvage: Salvage
}

const LABELS = new Map<keyof Tables, string | undefined>([
  ...[STATIONS, ...PLAN].map(({ table, label }) => [table, label] as const),
  ['ledger', LEDGER_LABEL],
])

function rowsBack({ back }: Salvage): string {
  let total = 0
  const parts = new Map<string, number>()
  for (const [table, rows] of back) {
    const label = LABELS.get(table) ?? '其他'
    total += rows
    parts.set(label, (parts.get(label) ?? 0) + rows)
  }
  if (total === 0) return '损坏的文件里没有找到备份以外的内容。'
  const list = [...parts].map(([label, rows]) => `${label} ${rows} 行`).join('，')
  return `已从损坏的文件里找回 ${total} 行（${list}）。`
}

/** The notice every desk reads after a restoration. */
export function restoredNotice(done: Restoration): HostNotice {
  const { salvage } = done
  const what = done.broken ? '数据库已损坏' : '数据库文件不见了'
  const sentences = [
    done.backup === null
      ? `${what}，也没有可用的备份，枫册新建了一个数据库。`
      : `${what}，枫册已换上备份「${done.backup}」。`,
  ]
  if (done.broken) sentences.push(rowsBack(salvage))
  if (salvage.damaged.size > 0) sentences.push('有一部分内容已无法读出。')
  if (salvage.unplaced.length > 0) {
    sentences.push(`另有 ${salvage.unplaced.length} 行无法放回，列在原文件旁的 unplaced.jsonl 里。`)
  }
  if (done.aside !== null) sentences.push(`原来的文件保存在「${join(done.folder, done.aside)}」，请不要删除。`)
  sentences.push('请值班长核对最近的记录。')
  return { kind: 'restored', message: sentences.join('') }
}

/** The body of the `restored` entry in each station's ledger. */
export function restoredBody(done: Omit<Restoration, 'folder'>): Readonly<Record<string, unknown>> {
  return {
    broken: done.broken,
    backup: done.backup,
    aside: done.aside,
    rowsBack: Object.fromEntries(done.salvage.back),
    unplaced: done.salvage.unplaced.length,
    damaged: [...done.salvage.damaged],
  }
}
