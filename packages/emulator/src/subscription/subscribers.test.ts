import { expect, test } from 'vitest'
import { Subscribers } from './subscribers.ts'

function scene(): { readonly subscribers: Subscribers<[number]>; readonly told: [string, unknown][] } {
  const told: [string, unknown][] = []
  const subscribers = new Subscribers<[number]>('numbers', (where, error) => told.push([where, error]))
  return { subscribers, told }
}

const mistake = new Error('a mistake')

test('a subscriber that throws disturbs neither the caller nor the others, and is told of once', () => {
  const { subscribers, told } = scene()
  const got: number[] = []
  let calls = 0
  subscribers.add(() => {
    calls += 1
    throw mistake
  })
  subscribers.add((number) => got.push(number))
  for (const number of [1, 2]) subscribers.call(number)
  expect(got).toEqual([1, 2])
  // It may have been wrong once only.
  expect(calls).toBe(2)
  expect(told).toEqual([['a subscriber of numbers', mistake]])
})

test('a subscriber whose promise rejects is told of in the same way', async () => {
  const { subscribers, told } = scene()
  subscribers.add(() => Promise.reject(mistake))
  subscribers.call(1)
  subscribers.call(2)
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(told).toEqual([['a subscriber of numbers', mistake]])
})

test('one that subscribes another while it is called does not go on for ever', () => {
  const { subscribers } = scene()
  let calls = 0
  const add = (): void => {
    calls += 1
    subscribers.add(() => add())
  }
  subscribers.add(add)
  subscribers.call(1)
  expect(calls).toBe(1)
  subscribers.call(2)
  expect(calls).toBe(3)
})

test('nobody is called any more once it is ended', () => {
  const { subscribers } = scene()
  const got: number[] = []
  const end = subscribers.add((number) => got.push(number))
  subscribers.call(1)
  end()
  subscribers.call(2)
  expect(got).toEqual([1])
})
