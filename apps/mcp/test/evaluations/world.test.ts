import { describe, expect, test } from 'vitest'
import { tasks } from './tasks.ts'
import { people } from './world/people.ts'
import { createShop } from './world/shop.ts'
import { isLost } from './world/syncs.ts'
import { at, firstDay, now } from './world/time.ts'

const { messages } = createShop()

describe('the shop of the evaluations', () => {
  test('is the same each time it is made', () => {
    expect(createShop().messages).toEqual(messages)
  })

  test('has twelve weeks of messages, oldest first, and none of the future', () => {
    const times = messages.map(({ at: time }) => time)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(firstDay)
    expect(times[0]).toBeLessThan(firstDay + 86_400)
    expect(times.at(-1)).toBeLessThan(now)
    expect(times.at(-1)).toBeGreaterThan(now - 600)
    expect(messages.length).toBeGreaterThan(4_000)
  })

  test('has an account for everybody who writes or is written to', () => {
    const ids = new Set(people.map(({ id }) => id))
    expect(ids.size).toBe(people.length)
    for (const { from, to = from } of messages) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
  })

  test.each([
    ['2026-10-10 00:30', false],
    ['2026-10-10 01:00', true],
    ['2026-10-10 12:59', true],
    ['2026-10-10 13:00', false],
    ['2026-11-23 14:59', false],
  ])('lost what was written at %s: %s', (time, lost) => {
    expect(isLost(at(time))).toBe(lost)
  })
})

describe.each(['en', 'zh'] as const)('the tasks in %s', (language) => {
  test.each(tasks)('$id has an answer, a question, and three calls at most', ({ asks, solve }) => {
    const { calls, answer, has = [], exactly, structure } = solve(createShop(), language)
    expect(answer).not.toBe('')
    expect(asks[language]).toMatch(language === 'zh' ? /\p{Script=Han}/u : /^[A-Z]/)
    expect(calls.length).toBeGreaterThan(0)
    expect(calls.length).toBeLessThanOrEqual(3)
    expect(has.length > 0 || exactly !== undefined || structure !== undefined).toBe(true)
    // What is empty stands everywhere.
    expect(has).not.toContain('')
    expect(exactly?.values).not.toEqual([])
  })
})
