import type { Tables } from '../schema.ts'

/** How the rows of a table come back from a broken database. */
export interface TablePlan {
  readonly table: keyof Tables
  /** What makes two rows the same row. */
  readonly key: readonly string[]
  /** A row that is there already gives way to one that is greater in this column. */
  readonly newer?: 'version' | 'at'
  /** What its rows are called in the notice; without it they are counted as one with the rest. */
  readonly label?: string
}

const OWNER = ['station_id', 'owner_kind', 'owner_id'] as const

/** In the order in which rows may refer to one another. */
export const PLAN: readonly TablePlan[] = [
  { table: 'desks', key: ['id'] },
  { table: 'folder', key: ['key'] },
  { table: 'settings', key: OWNER, newer: 'version', label: '设置' },
  { table: 'bookmarks', key: [...OWNER, 'entry'], label: '书签' },
  { table: 'notes', key: [...OWNER, 'entry'], newer: 'version', label: '笔记' },
  { table: 'recent', key: [...OWNER, 'entry'], newer: 'at', label: '最近查阅' },
  { table: 'station_settings', key: ['station_id'], newer: 'version', label: '单位设置' },
  { table: 'persons', key: ['station_id', 'id'], newer: 'version', label: '人员' },
  { table: 'person_roles', key: ['station_id', 'person_id', 'role'], newer: 'version' },
  { table: 'person_pins', key: ['station_id', 'person_id'], newer: 'version' },
  { table: 'sessions', key: ['station_id', 'id'], newer: 'version' },
  { table: 'rosters', key: ['station_id', 'day', 'seat'], newer: 'version', label: '排班' },
  { table: 'notices', key: ['station_id', 'id'], newer: 'version', label: '提示' },
  { table: 'missed_queries', key: ['id'], label: '未找到的查询' },
  { table: 'entry_versions', key: ['entry', 'entry_version'] },
  { table: 'editions', key: ['hash'] },
  { table: 'edition_entries', key: ['hash', 'position'] },
  { table: 'edition_meetings', key: ['seq'] },
]

/** Before everything else: every other row belongs to a station. */
export const STATIONS: TablePlan = { table: 'stations', key: ['station_id'], newer: 'version', label: '单位' }

/** Comes back by its chain and not by a key: `salvageLedger`. */
export const LEDGER_LABEL = '工作记录'

/** Made anew from the ledger. */
export const DERIVED: readonly (keyof Tables)[] = ['ledger_heads']
