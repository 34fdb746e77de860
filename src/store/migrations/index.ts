import type { Raw } from '../preflight.ts'
import { first } from './0001-first.ts'
import { people } from './0002-people.ts'
import { subjects } from './0003-subjects.ts'

/** Changes the schema inside a transaction that the runner holds. */
export type Migration = (raw: Raw) => void

/** In order; the place (from 1) is the schema version a step leads to. Forward only: a step once released never changes. */
export const MIGRATIONS: readonly Migration[] = [first, people, subjects]
