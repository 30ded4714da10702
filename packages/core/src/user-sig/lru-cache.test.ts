import fc from 'fast-check'
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

test('whatever is asked, written and deleted, the entries are those of a list in which the last used moves to the end', () => {
  const step = fc.tuple(fc.constantFrom('get', 'get', 'set', 'delete'), fc.nat(4))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const cache = new LruCache<number, number>(3)
      let list: [number, number][] = []
      for (const [index, [what, key]] of steps.entries()) {
        const known = list.find(([each]) => each === key)?.[1]
        const others = list.filter(([each]) => each !== key)
        if (what === 'get') {
          expect(cache.get(key)).toBe(known)
          if (known !== undefined) list = [...others, [key, known]]
        } else if (what === 'set') {
          cache.set(key, index)
          list = [...others, [key, index] satisfies [number, number]].slice(-3)
        } else {
          cache.delete(key)
          list = others
        }
      }
      for (const [key, value] of list) expect(cache.get(key)).toBe(value)
    }),
  )
})
