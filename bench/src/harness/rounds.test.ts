import { expect, test } from 'vitest'
import { ratioFigure } from './ratio.ts'
import { measure } from './rounds.ts'

/** A clock that only moves when work is done. */
function simulation() {
  let time = 0
  const turns: string[] = []
  return {
    turns,
    now: () => time,
    work: (name: string, milliseconds: number, units: number) => () => {
      turns.push(name)
      time += milliseconds
      return units
    },
  }
}

test('rates are units per second of the time that the work took', async () => {
  const { now, work } = simulation()
  const slowAndFast = { slow: work('slow', 10, 1), fast: work('fast', 2, 1) }
  const rates = await measure(slowAndFast, { rounds: 3, warmUp: 1, slice: 0, onRound: () => undefined, now })
  expect(rates.of('slow')).toEqual({ median: 100, min: 100, max: 100, rounds: 3 })
  expect(rates.ratio('fast', 'slow')).toEqual({ median: 5, min: 5, max: 5, rounds: 3 })
})

test('work is repeated until its time is over, and what it began counts', async () => {
  const { now, work, turns } = simulation()
  const rates = await measure(
    { a: work('a', 30, 3) },
    { rounds: 1, warmUp: 0, slice: 100, onRound: () => undefined, now },
  )
  // As many again for the noise.
  expect(turns).toHaveLength(8)
  expect(rates.of('a').median).toBe(100)
})

test('work that waits is waited for', async () => {
  const { now, work } = simulation()
  const wait = work('a', 5, 1)
  const rates = await measure(
    { a: async () => Promise.resolve().then(wait) },
    { rounds: 1, warmUp: 0, slice: 0, onRound: () => undefined, now },
  )
  expect(rates.of('a').median).toBe(200)
})

test('all have their turn in every round, and warm-up does not count', async () => {
  const { now, work, turns } = simulation()
  const told: string[] = []
  const rates = await measure(
    { a: work('a', 1, 1), b: work('b', 1, 1) },
    { rounds: 2, warmUp: 1, slice: 0, onRound: (done, total) => told.push(`${done}/${total}`), now },
  )
  // The first has a second turn, which is compared with the other one.
  const ofRounds = [0, 3, 6].map((from) =>
    turns
      .slice(from, from + 3)
      .sort()
      .join(''),
  )
  expect(ofRounds).toEqual(['aab', 'aab', 'aab'])
  expect(turns).toHaveLength(9)
  expect(told).toEqual(['1/3', '2/3', '3/3'])
  expect(rates.of('a').rounds).toBe(2)
})

test('each follows each of the others as often, so that none collects the garbage of one only', async () => {
  const { now, work, turns } = simulation()
  const names = ['a', 'b', 'c', 'd'] as const
  const pieces = Object.fromEntries(names.map((name) => [name, work(name, 1, 1)]))
  await measure(pieces, { rounds: 400, warmUp: 0, slice: 0, onRound: () => undefined, now })
  const before = turns.filter((_, at) => turns[at + 1] === 'd')
  for (const name of ['b', 'c']) {
    const share = before.filter((one) => one === name).length / before.length
    expect(share).toBeGreaterThan(0.15)
    expect(share).toBeLessThan(0.3)
  }
})

test('the first piece of work is compared with itself, by the clock and by processor time', async () => {
  const { now, work } = simulation()
  const rates = await measure(
    { a: work('a', 4, 1), b: work('b', 1, 1) },
    { rounds: 3, warmUp: 0, slice: 0, onRound: () => undefined, now, cpuMs: now },
  )
  expect(rates.noise).toMatchObject({ name: 'a', clock: { median: 1, rounds: 3 }, cpu: { median: 1 } })
})

test('processor time is known of what was measured, and of nothing that was made of it', async () => {
  const { now, work } = simulation()
  const options = { rounds: 2, warmUp: 0, slice: 0, onRound: () => undefined, now, cpuMs: now }
  const rates = await measure({ a: work('a', 4, 1), b: work('b', 2, 1) }, options)
  expect([rates.hasCpu, rates.cpu.hasCpu, rates.busiest.hasCpu]).toEqual([true, false, false])
  const about = { what: 'b', name: 'b', peer: 'a', peerName: 'a' } as const
  expect(ratioFigure(rates, about).cpu).toMatchObject({ median: 2 })
  expect(ratioFigure(rates.cpu, about).cpu).toBeUndefined()
})
