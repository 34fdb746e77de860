import { expect, test } from 'vitest'
import { killTest } from '../../faults/kills.ts'
import { SOURCE } from '../../faults/running.ts'
import { syncTest, whyNoStrace } from '../../faults/syncs.ts'

test('of a host killed eight times while two clients tick no acknowledged tick is lost and none is there twice', async () => {
  const figures = await killTest(SOURCE, 8)
  expect(figures.acknowledged).toBeGreaterThan(8)
  expect(figures).toMatchObject({ kills: 8, lost: 0, doubled: 0, broken: 0 })
}, 180_000)

const why = whyNoStrace()
test.skipIf(why !== null)(`a hundred acknowledged ticks are a hundred syncs, each between request and answer${why === null ? '' : ` (skipped: ${why})`}`, async () => {
  const figures = await syncTest(SOURCE, 100)
  expect(figures.syncs).toBeGreaterThanOrEqual(100)
  expect(figures.without).toBe(0)
}, 120_000)

test.skipIf(why !== null)('the sync check sees a connection that is NORMAL', async () => {
  expect((await syncTest(SOURCE, 30, { FENGCE_PLANT: 'NORMAL' })).without).toBeGreaterThan(0)
}, 120_000)
