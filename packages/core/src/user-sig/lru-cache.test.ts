import { expect, test } from 'vitest'
import { LruCache } from './lru-cache.ts'

test('the entry that was not asked for the longest time is forgotten', () => {
  const cache = new LruCache<string, number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  expect(cache.get('a')).toBe(1)
  cache.set('c', 3)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3])
})

test('an entry that was replaced is not deleted by its old value', () => {
  const cache = new LruCache<string, number>(2)
  cache.set('a', 1)
  cache.set('a', 2)
  cache.delete('a', 1)
  expect(cache.get('a')).toBe(2)
  cache.delete('a')
  expect(cache.get('a')).toBeUndefined()
})
