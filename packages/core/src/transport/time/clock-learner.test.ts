import { describe, expect, test } from 'vitest'
import { ClockLearner } from './clock-learner.ts'
import { ServiceClock } from './service-clock.ts'

const start = Date.parse('2026-11-23T15:20:00.400Z')

/** A clock whose machine shows what the test says, and answers that take what the test says. */
function clockOf() {
  let time = start
  const clock = new ServiceClock(() => time)
  const learner = new ClockLearner(clock)
  const answer = (offset: number, { takes = 40, date }: { takes?: number; date?: string | null } = {}) => {
    const sentAt = time
    time += takes
    const written = new Date(sentAt + takes / 2 + offset).toUTCString()
    learner.learn(date === undefined ? written : date, sentAt, time)
    return clock.offset
  }
  return { clock, learner, answer, set: (to: number) => (time = to) }
}

test.each([[null], [''], ['yesterday'], ['-1']])('the header %j teaches nothing', (date) => {
  const { clock, answer } = clockOf()
  expect(answer(0, { date })).toBeUndefined()
  expect(clock.now()).toBe(start + 40)
})

test('an answer during which the clock was set back, or that took very long, teaches nothing', () => {
  const { clock, learner } = clockOf()
  const date = new Date(start + 45_000).toUTCString()
  learner.learn(date, start, start - 1)
  learner.learn(date, start, start + 30_001)
  expect(clock.offset).toBeUndefined()
})

describe('what is learned', () => {
  test.each([[0], [1_400], [-1_400]])(
    'a difference of %d ms, which a header cannot show, counts as none',
    (offset) => {
      expect(clockOf().answer(offset)).toBe(0)
    },
  )

  test.each([[45_000], [-45_000], [2_700], [86_400_000 * 3]])(
    'a difference of %d ms is learned to half a second',
    (offset) => {
      const { clock, answer } = clockOf()
      expect(Math.abs((answer(offset) ?? Number.NaN) - offset)).toBeLessThanOrEqual(520)
      expect(Math.abs(clock.now() - start - 40 - offset)).toBeLessThanOrEqual(520)
    },
  )

  test('a difference smaller than what the answer took counts as none', () => {
    expect(clockOf().answer(3_000, { takes: 8_000 })).toBe(0)
  })

  test('an offset stays when a slower answer says nothing better', () => {
    const { answer } = clockOf()
    const learned = answer(45_000)
    expect(answer(45_900, { takes: 3_000 })).toBe(learned)
  })

  test('an offset becomes better with a quicker answer, and follows a clock that was set', () => {
    const { answer } = clockOf()
    answer(45_900, { takes: 3_000 })
    expect(Math.abs((answer(45_000) ?? 0) - 45_000)).toBeLessThanOrEqual(520)
    expect(answer(0, { takes: 200 })).toBe(0)
  })
})

test('a signature has the time of this machine, until that is far off', () => {
  const { clock, answer } = clockOf()
  expect(clock.signingTime()).toBe(clock.local())
  answer(20_000)
  expect(clock.signingTime()).toBe(clock.local())
  answer(-45_000)
  expect(clock.signingTime()).toBe(clock.now())
})

test('a large difference is news once, and again when it changed much', () => {
  const { learner, answer } = clockOf()
  const heard = [29_000, 45_000, 46_000, 45_000, 80_000, 0, 0, -31_000].map((offset) => {
    answer(offset)
    const news = learner.news()
    return news === undefined ? undefined : Math.round(news / 1000)
  })
  expect(heard).toEqual([undefined, 45, undefined, undefined, 80, undefined, undefined, -31])
})
