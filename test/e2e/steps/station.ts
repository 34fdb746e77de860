import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '../../../src/app/backend.ts'
import { readBundledEdition } from '../../../src/app/bundled.ts'
import type { Session } from '../../../src/app/session.ts'
import { ROOT } from '../hosts/host.ts'
import { FIRST, SECOND } from './people.ts'

const HOUR = 3_600_000
const MINUTES_OF_DAY = 1440
/** 北京时间 is eight hours ahead of UTC. */
const ZONE = 8 * HOUR

/**
 * Founds a station in a folder five hours ago, with two police officers, of whom the first has a PIN and commands. Its
 * duty day began in that minute. The longest gap between two slots of the handbook is three and a half hours, so that
 * whatever the time is, one of them has been overdue long enough to be escalated once the product is started.
 */
export async function foundStation(dataDir: string): Promise<void> {
  const founded = Date.now() - 5 * HOUR
  const edition = await readBundledEdition(fileURLToPath(new URL('out/', ROOT)))
  const backend = await createBackend(dataDir, { now: () => founded }, { edition })
  const session: Session = {
    desk: { id: backend.desk.id, kind: 'desk', notice: '' },
    host: 'http',
    station: backend.station.id,
    person: null,
  }
  const desk = createRouterClient(backend.router, { context: { session } })
  const startMinute = Math.floor((founded + ZONE) / 60_000) % MINUTES_OF_DAY
  await desk.station.setUp({ name: '示例派出所', startMinute })
  await desk.people.add({ badge: FIRST.badge, name: FIRST.name, posts: [], roles: ['officer'], active: true })
  await desk.session.setPin({ badge: FIRST.badge, pin: FIRST.pin })
  await desk.people.add({ badge: SECOND.badge, name: SECOND.name, posts: [], roles: ['officer'], active: true })
  await desk.session.signOut({})
  await backend.close()
}
