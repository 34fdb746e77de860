import { oc } from '@orpc/contract'
import * as z from 'zod'
import { asOf, entryId, instant, rowVersion } from './common.ts'

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Per cent of the normal size. */
  fontSize: z.int().min(100).max(200),
})
export type Settings = z.infer<typeof settings>
export const DEFAULT_SETTINGS: Settings = { theme: 'system', fontSize: 100 }

/** A refused stale write carries the value that is there now. */
export const stale = z.strictObject({ version: rowVersion })

export const note = z.strictObject({
  entry: entryId,
  /** The entry version the note was written against. */
  entryVersion: z.string(),
  text: z.string().max(4000),
  version: rowVersion,
  at: instant,
})
export type Note = z.infer<typeof note>

export const listedEntry = z.strictObject({ id: entryId, title: z.string(), summary: z.string(), at: instant })
export type ListedEntry = z.infer<typeof listedEntry>

/** Settings, bookmarks, notes and the recently read: owned by the desk until somebody signs in. */
export const deskContract = {
  settings: {
    get: oc.input(z.strictObject({})).output(z.strictObject({ settings, version: rowVersion })),
    set: oc
      .input(z.strictObject({ settings, version: rowVersion }))
      .output(z.strictObject({ settings, version: rowVersion })),
  },
  bookmarks: {
    list: oc.input(z.strictObject({ asOf })).output(z.array(listedEntry)),
    set: oc
      .input(z.strictObject({ entry: entryId, on: z.boolean() }))
      .output(z.strictObject({ entry: entryId, on: z.boolean() })),
  },
  notes: {
    list: oc.input(z.strictObject({ asOf })).output(z.array(note)),
    /** The desk's note on an entry; an empty text with version 0 when there is none. */
    get: oc.input(z.strictObject({ entry: entryId })).output(note.nullable()),
    /** Writes the note; `version` is the one it was based on (0 for a new note). An empty text removes it. */
    save: oc
      .input(z.strictObject({ entry: entryId, entryVersion: z.string(), text: z.string().max(4000), version: rowVersion }))
      .output(note.nullable()),
  },
  recent: {
    list: oc.input(z.strictObject({ asOf })).output(z.array(listedEntry)),
    add: oc.input(z.strictObject({ entry: entryId })).output(z.strictObject({})),
  },
}
