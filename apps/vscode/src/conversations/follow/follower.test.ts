import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Follower } from './follower.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The seconds at which is asked. */
function watch(answer: () => Promise<boolean>): {
  follower: Follower
  asked: number[]
  wanted: { is: boolean }
} {
  const begin = Date.now()
  const asked: number[] = []
  const wanted = { is: true }
  const follower = new Follower({
    ask: () => {
      asked.push(Math.round((Date.now() - begin) / 1000))
      return answer()
    },
    isWanted: () => wanted.is,
  })
  return { follower, asked, wanted }
}

test('a service that fails is left alone the longer the more it fails', async () => {
  const { follower, asked } = watch(() => Promise.reject(new Error('down')))
  follower.update()
  await vi.advanceTimersByTimeAsync(1_600_000)
  follower.end()
  const pauses = asked.map((second, index) => second - (asked[index - 1] ?? 0))
  expect(pauses.slice(0, 7)).toEqual([5, 10, 20, 40, 80, 160, 300])
  expect(Math.max(...pauses)).toBe(300)
})

test('nobody is asked while nobody looks, nor after the end', async () => {
  const { follower, asked, wanted } = watch(async () => false)
  wanted.is = false
  follower.update()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toEqual([])
  wanted.is = true
  follower.update()
  wanted.is = false
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toEqual([])
  wanted.is = true
  follower.end()
  follower.update()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toEqual([])
})

test('it is asked the more seldom the less there is, and often again when something came', async () => {
  let left = 12
  const { follower, asked } = watch(async () => --left === 0)
  follower.update()
  await vi.advanceTimersByTimeAsync(600_000)
  follower.end()
  const pauses = asked.map((second, index) => second - (asked[index - 1] ?? 0))
  expect(pauses.slice(0, 4)).toEqual([5, 8, 11, 17])
  expect(pauses[11]).toBe(60)
  expect(pauses[12]).toBe(5)
})

test('who looks again gets an answer soon, and one at a time is asked', async () => {
  let answer: (() => void) | undefined
  const { follower, asked } = watch(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(false)
      }),
  )
  follower.update()
  await vi.advanceTimersByTimeAsync(5_000)
  follower.update()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([5])
  answer?.()
  await vi.advanceTimersByTimeAsync(7_500)
  expect(asked).toEqual([5, 73])
  follower.end()
})

test('told that there may be something it asks at once, and no more often than every two seconds', async () => {
  const { follower, asked } = watch(async () => false)
  follower.update()
  await vi.advanceTimersByTimeAsync(1_000)
  for (let times = 0; times < 100; times++) {
    follower.told()
    await vi.advanceTimersByTimeAsync(100)
  }
  follower.end()
  expect(asked).toEqual([1, 3, 5, 7, 9, 11])
})

test('what it is told while nobody looks, or while it asks, leads to no second look at a time', async () => {
  let answer: (() => void) | undefined
  const { follower, asked, wanted } = watch(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(false)
      }),
  )
  wanted.is = false
  follower.told()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([])
  wanted.is = true
  follower.told()
  await vi.advanceTimersByTimeAsync(0)
  follower.told()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(asked).toEqual([60])
  answer?.()
  await vi.advanceTimersByTimeAsync(0)
  follower.end()
  expect(asked).toEqual([60, 90])
})
