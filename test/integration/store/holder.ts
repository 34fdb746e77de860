/** Holds a data folder until it is killed; says so in one line. */
import { openStore } from '../../../src/store/open.ts'

async function take(folder: string): Promise<void> {
  const store = await openStore(folder, { now: () => Date.now() })
  const [station] = await store.stations()
  await (await store.station(station?.id ?? '')).missed.add('written before the kill', { at: new Date().toISOString() })
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

await take(process.argv[2] ?? '')
// Nothing refers to the store from here on, and what nothing refers to is tidied away: the folder must stay taken.
for (let turn = 0; turn < 5; turn++) {
  await nextTurn()
  globalThis.gc?.()
}
console.log('open')
// A timer far away keeps the process alive.
setTimeout(() => undefined, 3_600_000)
