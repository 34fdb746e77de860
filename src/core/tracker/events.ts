import { runEvent, RUN_EVENT_KINDS } from '../../contract/runs.ts'
import type { RunEvent } from '../../contract/runs.ts'
import type { Instant } from '../../contract/common.ts'
import type { Occurrence, Procedure, RunTimes } from '../../contract/tracker.ts'

/** A row of the ledger, as far as a run event is read from it. */
export interface LedgerLine {
  readonly kind: string
  readonly kindVersion: number
  readonly clientEventId: string
  readonly actorKind: 'person' | 'desk' | 'system'
  readonly actorId: string
  readonly deskId: string
  readonly at: Instant
  readonly recordedAt: Instant
  readonly body: Readonly<Record<string, unknown>>
}

export type ReadEvent =
  | { readonly ok: true; readonly event: RunEvent }
  | { readonly ok: false; readonly kind: 'other' | 'newer' | 'malformed'; readonly sentence: string }

/**
 * Reads a ledger row: `other` for rows of other kinds, `newer` for a version of a kind this program does not know,
 * `malformed` for a body that is not of its kind. Older versions are lifted here when there are any.
 */
export function readRunEvent(row: LedgerLine): ReadEvent {
  if (!(RUN_EVENT_KINDS as readonly string[]).includes(row.kind)) {
    return { ok: false, kind: 'other', sentence: `「${row.kind}」不是清单记录。` }
  }
  if (row.kindVersion !== 1) {
    return { ok: false, kind: 'newer', sentence: '这条记录由更新版本的枫册写入，请升级后再看。' }
  }
  const { run, ...body } = row.body
  const read = runEvent.safeParse({
    id: row.clientEventId,
    run,
    kind: row.kind,
    version: row.kindVersion,
    actor: { kind: row.actorKind, id: row.actorId },
    desk: row.deskId,
    at: row.at,
    recordedAt: row.recordedAt,
    body,
  })
  return read.success
    ? { ok: true, event: read.data }
    : { ok: false, kind: 'malformed', sentence: '这条记录的内容不完整，请运行 fengce verify 检查。' }
}

/** What the ledger keeps of a run event; the row's own columns hold the rest. */
export function ledgerEntryOf(event: RunEvent): Pick<LedgerLine, 'kind' | 'kindVersion' | 'clientEventId' | 'at' | 'body'> {
  return {
    kind: event.kind,
    kindVersion: event.version,
    clientEventId: event.id,
    at: event.at,
    body: { run: event.run, ...event.body },
  }
}

/** The host's own acts: `desk` is its own desk, `at` when it was due, `recordedAt` when it was written. */
export interface SystemStamp {
  readonly desk: string
  readonly recordedAt: Instant
}

const SYSTEM = { kind: 'system', id: 'system' } as const

/** The opening of a slot's run, with an id derived from the run, so that it is opened once. */
export function openingOf(
  occurrence: Occurrence,
  procedure: Procedure,
  stamp: SystemStamp,
  customisation?: string,
): RunEvent {
  const { run, day, post, item, times } = occurrence
  return {
    id: `open:${run}`,
    run,
    kind: 'run.opened',
    version: 1,
    actor: SYSTEM,
    desk: stamp.desk,
    at: times.opensAt,
    recordedAt: stamp.recordedAt,
    body: {
      title: procedure.title,
      subject: { type: 'slot', day, item: item.id, post: post.id, slot: item.slot },
      parts: [...procedure.parts],
      ...(customisation === undefined ? {} : { customisation }),
      times,
    },
  }
}

/** The calling of one level, with an id derived from run and level, so that it is called once. */
export function escalationOf(
  run: string,
  { level, to, at }: RunTimes['escalations'][number],
  due: Instant,
  stamp: SystemStamp,
): RunEvent {
  return {
    id: `esc:${run}:${level}`,
    run,
    kind: 'run.escalated',
    version: 1,
    actor: SYSTEM,
    desk: stamp.desk,
    at,
    recordedAt: stamp.recordedAt,
    body: { level, to, due },
  }
}
