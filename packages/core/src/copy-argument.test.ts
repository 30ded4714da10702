import { expect, test } from 'vitest'
import { copyArgument } from './copy-argument.ts'

const { signal } = new AbortController()
const same: [unknown][] = [
  ['a text'],
  [7],
  [undefined],
  [null],
  [true],
  [Symbol.for('one')],
  [() => 1],
  [signal],
]

test.each(same)('%s is as it is', (value) => {
  expect(copyArgument(value)).toBe(value)
  expect((copyArgument({ value }) as { value: unknown }).value).toBe(value)
})

test('what is changed in an argument afterwards is not changed in its copy', () => {
  const given = { peers: ['a'], retry: { limit: 1, statusCodes: [500] }, until: new Date(5) }
  const copy = copyArgument(given)
  given.peers.push('b')
  given.retry.statusCodes.push(501)
  given.retry.limit = 9
  given.until.setTime(6)
  expect(copy).toEqual({ peers: ['a'], retry: { limit: 1, statusCodes: [500] }, until: new Date(5) })
})

test('what can be iterated once is a list', () => {
  expect(copyArgument(new Set(['a', 'b']).values())).toEqual(['a', 'b'])
})

test('the fields of a class are copied as they are now, from wherever they come', () => {
  class Sender {
    get from(): string {
      return 'shop'
    }
  }
  class Push extends Sender {
    #tags = ['vip']
    body = 'x'
    get condition(): object {
      return { TagsOr: this.#tags }
    }
    retag(): void {
      this.#tags.push('all')
    }
  }
  const push = new Push()
  const copy = copyArgument(push)
  push.body = 'y'
  push.retag()
  expect(copy).toEqual({ from: 'shop', body: 'x', condition: { TagsOr: ['vip'] } })
})

test.each<[string, object, object]>([
  ['inherited', Object.create({ from: 'shop' }), { from: 'shop' }],
  ['of an object without a prototype', Object.assign(Object.create(null), { to: 'bob' }), { to: 'bob' }],
  ['not enumerable', Object.defineProperty({}, 'to', { value: 'bob' }), { to: 'bob' }],
])('a field that is %s is copied', (_, given, expected) => {
  expect(copyArgument(given)).toEqual(expected)
})

test('what says how it is written as JSON is copied like that', () => {
  class Price {
    toJSON(): object {
      return { cents: 5 }
    }
  }
  expect(copyArgument({ body: [new Price()] })).toEqual({ body: [{ cents: 5 }] })
  expect(copyArgument(new Price())).toEqual({ cents: 5 })
})

test('a field called __proto__ is a field, and gives the copy no prototype', () => {
  const copy = copyArgument(JSON.parse('{"__proto__":{"condition":1}}')) as { condition?: unknown }
  expect(copy.condition).toBeUndefined()
  expect(Object.keys(copy)).toEqual(['__proto__'])
})

test('what is inside itself, or shared many times, is copied as far as that goes', () => {
  const inside: unknown[] = []
  inside.push(inside)
  expect(() => JSON.stringify(copyArgument({ inside }))).toThrow(TypeError)
  let shared: unknown[] = []
  for (let level = 0; level < 60; level += 1) shared = [shared, shared]
  expect(copyArgument({ shared })).toBeDefined()
})
