import { expect, test } from 'vitest'
import { Streams } from './streams.ts'

test.each<[string, unknown]>([
  ['without a name', ['', 'a', 'b', 1, 0]],
  ['without a message', ['s', 'a', 'b', '1', 0]],
  ['of another length', ['s', 'a', 'b', 1]],
])('a line %s is none', (_, line) => {
  expect(new Streams(() => undefined).put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = new Streams(() => undefined)
  const stream = { from: 'a', to: 'b', message: 7, done: true }
  kept.set('s', stream)
  const again = new Streams(() => undefined)
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.get('s')).toEqual(stream)
})
