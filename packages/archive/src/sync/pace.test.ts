import { describe, expect, it } from 'vitest'
import { machineClock } from '../raw/lease/lease-timing.ts'
import { Pace, type PacedWorker } from './pace.ts'

/** Workers on one clock, which goes on when somebody sleeps. */
function workers(count: number) {
  let time = 0
  const asks: number[] = []
  const names = Array.from({ length: count }, (_, at) => `w${at}`)
  const known = workersNamed(...names)
  const make = (clock: { time: number }, seenAfterMs = 20_000): PacedWorker => ({
    workers: async () => known,
    seenAfterMs,
    ensure: async () => undefined,
    clock: {
      now: () => clock.time,
      run: () => clock.time,
      every: () => () => undefined,
      sleep: async (ms) => {
        clock.time += ms
      },
    },
  })
  return {
    asks,
    async ask(times: number, stopMs = 0) {
      for (const _ of names) {
        const clock = { time }
        const worker = make(clock)
        const pace = new Pace({
          ...worker,
          clock: {
            ...worker.clock,
            sleep: async (ms) => {
              clock.time += ms + (clock.time > 30_000 && clock.time < 30_500 ? stopMs : 0)
            },
          },
        })
        for (let at = 0; at < times; at++) {
          await pace.turn()
          asks.push(clock.time)
        }
      }
      time = Math.max(...asks)
    },
  }
}

function workersNamed(...names: string[]) {
  return names.map((name) => ({ name, term: 1, host: 'x', pid: 1, since: '' }))
}

/** When one asks, beside another that is there at some times. */
async function asksBeside(isThere: (time: number) => boolean, times: number): Promise<number[]> {
  let time = 0
  const known = workersNamed('one', 'other')
  const clock = {
    ...{ now: () => time, run: () => time, every: () => () => undefined },
    sleep: async (ms: number) => {
      time += ms
    },
  }
  const there = async () => known.slice(0, isThere(time) ? 2 : 1)
  const pace = new Pace({ workers: there, seenAfterMs: 20_000, clock, ensure: async () => undefined })
  const asks: number[] = []
  for (let turn = 0; turn < times; turn++) {
    await pace.turn()
    asks.push(time)
  }
  return asks
}

function mostInASecond(asks: readonly number[]): number {
  const sorted = asks.toSorted((a, b) => a - b)
  return Math.max(
    ...sorted.map((from) => sorted.filter((time) => time >= from && time < from + 1_000).length),
  )
}

describe('the pace of workers that share what the service allows', () => {
  it.each([1, 2, 3, 4, 5, 7, 10])(
    'is ten asks in any second at most, of %i together, and most of that',
    async (count) => {
      const together = workers(count)
      await together.ask(40)
      expect(mostInASecond(together.asks)).toBeLessThanOrEqual(10)
      expect(mostInASecond(together.asks)).toBeGreaterThan(5)
    },
  )

  it('begins soon of one alone, and beside others when they have seen it', async () => {
    const alone = workers(1)
    await alone.ask(1)
    expect(alone.asks).toEqual([5_000])
    const beside = workers(2)
    await beside.ask(1)
    expect(beside.asks).toEqual([20_000, 20_000])
  })

  it('is kept by one that was stopped while it waited', async () => {
    const stopped = workers(2)
    await stopped.ask(20, 3_600_000)
    expect(mostInASecond(stopped.asks)).toBeLessThanOrEqual(10)
  })

  it('is slower at once when somebody comes, also for who waits already', async () => {
    // The other one comes while this one waits for its second turn.
    const asks = await asksBeside((time) => time >= 5_050, 3)
    expect(asks).toEqual([5_000, 5_200, 5_400])
  })

  it('is not faster before a second is over since another left, whose asks count as well', async () => {
    // The other one leaves right after the second ask of this one.
    const asks = await asksBeside((time) => time < 20_250, 10)
    const others = [0, 1].map((turn) => 20_040 + turn * 200)
    expect(asks.slice(0, 7)).toEqual([20_000, 20_200, 20_400, 20_600, 20_800, 21_000, 21_200])
    expect(asks.slice(8)).toEqual([21_500, 21_600])
    expect(mostInASecond([...asks, ...others])).toBeLessThanOrEqual(10)
  })

  it('is kept behind an ask that is late', async () => {
    let time = 0
    let late = 0
    const clock = {
      ...{ now: () => time, run: () => time, every: () => () => undefined },
      sleep: async (ms: number) => {
        time += ms + late
        late = 0
      },
    }
    const pace = new Pace({
      workers: async () => workersNamed('one'),
      seenAfterMs: 20_000,
      clock,
      ensure: async () => undefined,
    })
    const asks: number[] = []
    const ask = async () => {
      await pace.turn()
      asks.push(time)
    }
    await ask()
    late = 49
    await Promise.all(Array.from({ length: 12 }, ask))
    expect(asks.slice(0, 3)).toEqual([5_000, 5_149, 5_249])
    expect(mostInASecond(asks)).toBe(10)
  })

  it('ends for one that others took over from', async () => {
    const lost = new Error('lost')
    const clock = {
      now: () => 0,
      run: () => 0,
      every: () => () => undefined,
      sleep: async () => undefined,
    }
    const pace = new Pace({
      workers: async () => [],
      seenAfterMs: 0,
      clock,
      ensure: () => Promise.reject(lost),
    })
    await expect(pace.turn()).rejects.toBe(lost)
  })

  it('is not waited for by who is told to end', async () => {
    const ending = new AbortController()
    const pace = new Pace(
      { workers: async () => [], seenAfterMs: 3_600_000, clock: machineClock, ensure: async () => undefined },
      ending.signal,
    )
    const turn = pace.turn()
    ending.abort(new Error('ended'))
    await expect(turn).rejects.toThrow('ended')
  })
})
