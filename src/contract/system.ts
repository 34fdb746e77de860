import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { instant } from './common.ts'

/** Who stands at the other end of a transport: this machine's own desk, or a guest who may only read. */
export const deskIdentity = z.strictObject({
  id: z.string(),
  kind: z.enum(['desk', 'guest']),
  /** One sentence for the desk when its identity is not what it expected (a stale launch link), else empty. */
  notice: z.string(),
})
export type DeskIdentity = z.infer<typeof deskIdentity>

/** A sentence the host wants every desk to read: a restored backup, a read-only folder. */
export const hostNotice = z.strictObject({
  kind: z.enum(['restored', 'read-only', 'full', 'busy', 'stale-backup', 'clock-back', 'tracker']),
  message: z.string(),
})
export type HostNotice = z.infer<typeof hostNotice>

export const backupFile = z.strictObject({
  name: z.string(),
  bytes: z.int().nonnegative(),
  at: instant,
  reason: z.enum(['daily', 'migration', 'manual', 'aside']),
  verified: z.boolean(),
})
export type BackupFile = z.infer<typeof backupFile>

export const systemContract = {
  /** The first call of every desk: what runs at the other end, and its clock. */
  hello: oc.input(z.strictObject({})).output(
    z.strictObject({
      contractHash: z.string(),
      app: z.string(),
      edition: z.string(),
      hostTime: instant,
      host: z.enum(['electron', 'http']),
      dataFolder: z.string(),
      station: z.strictObject({ id: z.string(), name: z.string(), setUp: z.boolean() }),
      desk: deskIdentity,
      notices: z.array(hostNotice),
      seq: z.int().nonnegative(),
    }),
  ),
  /** The data folder, its size in bytes and its backups, newest first. */
  storage: oc.input(z.strictObject({})).output(
    z.strictObject({
      folder: z.string(),
      bytes: z.int().nonnegative(),
      schema: z.int().nonnegative(),
      backups: z.array(backupFile),
    }),
  ),
  /** Makes and verifies a backup now. Desk only. */
  backup: oc.input(z.strictObject({})).output(backupFile),
}

/** What changed at the host: a sequence number, the station and topics; never data. A desk refetches. */
export const change = z.strictObject({
  seq: z.int().nonnegative(),
  station: z.string(),
  topics: z.array(
    z.enum([
      'settings',
      'bookmarks',
      'notes',
      'recent',
      'library',
      'backups',
      'station',
      'people',
      'roster',
      /** Who sits at a desk, or what they have to read. */
      'session',
      /** Runs, the board and its escalations. */
      'board',
      'handover',
      'custody',
      'customise',
      'refetch',
    ]),
  ),
})
export type Change = z.infer<typeof change>

export const changesContract = {
  /** Live changes after `since`; begins with one `refetch` when that point is no longer held. */
  watch: oc.input(z.strictObject({ since: z.int().nonnegative() })).output(eventIterator(change)),
}
