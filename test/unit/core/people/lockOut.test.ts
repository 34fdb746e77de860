import { expect, test } from 'vitest'
import { isIdle, locksAt } from '../../../../src/core/people/idle.ts'
import { NO_TRIES, lockedUntil, oneMore, triesLeft } from '../../../../src/core/people/lockOut.ts'

const START = Date.parse('2026-11-21T04:00:00.000Z')
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString()

test('four wrong tries are free, the fifth locks', () => {
  let tries = NO_TRIES
  for (let n = 0; n < 4; n += 1) tries = oneMore(tries, at(0))
  expect(lockedUntil(tries, at(0))).toBeNull()
  expect(triesLeft(tries)).toBe(1)
  tries = oneMore(tries, at(0))
  expect(lockedUntil(tries, at(0))).toBe(at(1))
  expect(lockedUntil(tries, at(1))).toBeNull()
})

test('each further wrong try locks longer, up to four hours', () => {
  const waits = [5, 6, 7, 8, 9, 10, 50].map((wrong) => lockedUntil({ wrong, lastAt: at(0) }, at(0)))
  expect(waits).toEqual([at(1), at(5), at(15), at(60), at(240), at(240), at(240)])
})

test('a clock that is set back does not shorten the lock', () => {
  expect(lockedUntil({ wrong: 5, lastAt: at(0) }, at(-60))).toBe(at(1))
})

test('a desk locks after its idle minutes, and when the clock was set back by as much', () => {
  expect(locksAt(at(0), 10)).toBe(at(10))
  expect(isIdle(at(0), 10, at(9.9))).toBe(false)
  expect(isIdle(at(0), 10, at(10))).toBe(true)
  expect(isIdle(at(0), 10, at(-5))).toBe(false)
  expect(isIdle(at(0), 10, at(-60))).toBe(true)
})
