import { describe, expect, test } from 'vitest'
import { createRateLimiter, type RateLimiterOptions } from './rate-limit.ts'

/** A limiter in a time of its own, in which waiting takes no time. */
function limiterOf(options: RateLimiterOptions = {}) {
  let time = 0
  const waits: number[] = []
  const limiter = createRateLimiter({
    now: () => time,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      waits.push(Math.round(milliseconds))
    },
    ...options,
  })
  return { limiter, waits, pass: (milliseconds: number) => (time += milliseconds) }
}

describe('an option', () => {
  test.each<[unknown, string]>([
    [null, 'options must be an object, but is null'],
    [{ share: 0 }, 'share must be above 0'],
    [{ share: Number.NaN }, 'share must be from 0 to 1, but is NaN'],
    [{ share: '1' }, 'share must be a number, but is "1"'],
    [{ share: null }, 'share must be a number, but is null'],
    [{ now: 5 }, 'now must be a function'],
    [{ sleep: 5 }, 'sleep must be a function'],
  ])('of %j is refused by name', (options, expected) => {
    expect(() => createRateLimiter(options as never)).toThrow(expected)
  })

  test('an undefined option is left out, and a rate that is not one is refused', () => {
    const limiter = createRateLimiter({ share: undefined, now: undefined, sleep: undefined })
    expect(limiter.acquire('a/b', 1)).toBeUndefined()
    for (const rate of [Number.NaN, -1, 0, null, '5', 5n, Symbol('5')])
      expect(() => limiter.acquire('a/b', rate as number)).toThrow('rate of a/b must be above 0, but is')
  })
})

describe('no second has more calls than the rate', () => {
  /** Callers that come at any time, and timers that are late by up to so many milliseconds: when calls went. */
  async function timesOf(rate: number, comings: readonly number[], late: (call: number) => number) {
    const timers: { at: number; run: () => void }[] = []
    const times: number[] = []
    let time = 0
    let waits = 0
    const sleep = (milliseconds: number) =>
      new Promise<void>((run) => timers.push({ at: time + milliseconds + late(waits++), run }))
    const limiter = createRateLimiter({ now: () => time, sleep })
    const come = () => Promise.resolve(limiter.acquire('a/b', rate)).then(() => times.push(time))
    for (const at of comings) timers.push({ at, run: come })
    while (timers.length > 0) {
      timers.sort((a, b) => a.at - b.at)
      const [next] = timers.splice(0, 1)
      time = Math.max(time, next?.at ?? 0)
      next?.run()
      await new Promise(setImmediate)
    }
    return times
  }

  const mostInOneSecond = (times: readonly number[]) =>
    Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length))

  test.each<[string, number[], (call: number) => number]>([
    ['after a pause', [...Array(10).fill(0), ...Array(40).fill(60_000)], () => 0],
    ['of callers that come all the time', Array.from({ length: 60 }, (_, index) => index * 37), () => 0],
    ['when timers are late, each by another time', Array(45).fill(0), (call) => (call * 7919) % 90],
    ['when the first timers are late by half a second', Array(45).fill(0), (call) => (call < 10 ? 500 : 0)],
    ['when all timers fire at once after the program stood still', Array(35).fill(0), () => 5_000],
  ])('%s', async (_, comings, late) => {
    const times = await timesOf(10, comings, late)
    expect(times).toHaveLength(comings.length)
    expect(mostInOneSecond(times)).toBe(10)
  })

  test('nor have more than the rate below one in a second', async () => {
    const times = await timesOf(0.5, [0, 0, 0], () => 0)
    expect(times).toEqual([0, 2050, 4100])
  })
})

test('a rate without an end holds nobody back', () => {
  const { limiter } = limiterOf()
  for (let i = 0; i < 500; i++) expect(limiter.acquire('a/b', Number.POSITIVE_INFINITY)).toBeUndefined()
})

test("one second's worth of calls passes at once, those after it when the second of each is over", async () => {
  const { limiter, waits, pass } = limiterOf()
  for (let i = 0; i < 10; i++) {
    expect(limiter.acquire('open_msg_svc/get_history', 10)).toBeUndefined()
    pass(20)
  }
  await Promise.all([1, 2, 3].map(() => limiter.acquire('open_msg_svc/get_history', 10)))
  expect(waits).toEqual([850, 870, 890])
})

test('commands do not wait for each other', () => {
  const { limiter } = limiterOf()
  for (let i = 0; i < 10; i++) void limiter.acquire('a/b', 10)
  expect(limiter.acquire('a/c', 10)).toBeUndefined()
})

test('a pause is not saved up', async () => {
  const { limiter, waits, pass } = limiterOf()
  for (let i = 0; i < 10; i++) void limiter.acquire('a/b', 10)
  pass(60_000)
  for (let i = 0; i < 10; i++) expect(limiter.acquire('a/b', 10)).toBeUndefined()
  await limiter.acquire('a/b', 10)
  expect(waits).toEqual([1050])
})

test('a clock that is set back holds no call back', async () => {
  const { limiter, waits, pass } = limiterOf()
  for (let i = 0; i < 10; i++) void limiter.acquire('a/b', 10)
  pass(-3_600_000)
  await limiter.acquire('a/b', 10)
  expect(waits).toEqual([1050])
})

test('a call that gives up gives its place back', async () => {
  const { limiter, waits } = limiterOf()
  void limiter.acquire('a/b', 1)
  await expect(limiter.acquire('a/b', 1, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
  await limiter.acquire('a/b', 1)
  expect(waits).toEqual([1050])
})

test('a share leaves the rest of the rate to others', async () => {
  const { limiter, waits } = limiterOf({ share: 0.5 })
  for (let i = 0; i < 6; i++) await limiter.acquire('a/b', 10)
  expect(waits).toEqual([1050])
  expect(() => createRateLimiter({ share: 0 })).toThrow('share')
})

test.each([Number.NaN, undefined, 'now', 1n])(
  'a clock that gives %s is refused, and lets nothing pass',
  (time) => {
    const limiter = createRateLimiter({ now: () => time as number })
    expect(() => limiter.acquire('a/b', 1)).toThrow('now must return milliseconds')
  },
)

test('a sleep that gives no promise waits for nothing', async () => {
  const limiter = createRateLimiter({ sleep: (() => undefined) as never })
  void limiter.acquire('a/b', 1)
  await expect(limiter.acquire('a/b', 1)).resolves.toBeUndefined()
})
