import type { Services } from '../services.ts'
import { api } from './base.ts'

/** The live stream of one desk. It carries only its own station's topics. */
export function changesRouter(services: Services) {
  return {
    watch: api.changes.watch.handler(async function* ({ input, signal, context: { session } }) {
      for await (const change of services.changes.watch(input.since, signal)) {
        if (change.station === '' || change.station === session.station) yield change
      }
    }),
  }
}
