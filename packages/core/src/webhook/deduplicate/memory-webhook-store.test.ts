import { expect, test } from 'vitest'
import { memoryWebhookStore } from './memory-webhook-store.ts'

test.each([0, -1, '10', Number.NaN, 2 ** 24 + 1])('a size of %j is refused', (size) => {
  expect(() => memoryWebhookStore({ size: size as number })).toThrow(/^size must be/)
})

test('options that are none are refused', () => {
  expect(() => memoryWebhookStore(10 as never)).toThrow('options must be an object')
})

test('an event is claimed once, until it is given back', async () => {
  const store = memoryWebhookStore()
  expect([store.claim('a'), store.claim('a'), store.claim('b')]).toEqual([true, false, true])
  await store.release('a')
  expect([store.claim('a'), store.claim('b')]).toEqual([true, false])
})

test('what was never claimed can be given back', async () => {
  const store = memoryWebhookStore()
  await store.release('a')
  expect(store.claim('a')).toBe(true)
})

test('beyond its size the oldest are forgotten', async () => {
  const store = memoryWebhookStore({ size: 2 })
  for (const key of ['a', 'b', 'c']) await store.claim(key)
  expect([store.claim('b'), store.claim('c'), store.claim('a')]).toEqual([false, false, true])
})
