import { expect, test } from 'vitest'
import { Broadcasts } from './broadcasts.ts'

const made = () => new Broadcasts(() => undefined)

test.each([
  ['with a time that is none', ['1', 1, '[]']],
  ['with a random number that is none', [1, '1', '[]']],
  ['with a body that is none', [1, 1, []]],
  ['of another length', [1, 1]],
])('a line %s is none', (_, line) => {
  expect(made().put(line)).toBe(false)
})

test('its lines survive JSON, and the numbers go on', () => {
  const kept = made()
  kept.add({ time: 1, random: 2, body: '[]' })
  const again = made()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.lines()]).toEqual([...kept.lines()])
  expect(again.find({ time: 1, random: 2, body: '[]' })?.seq).toBe(1)
  expect(again.find({ time: 2, random: 2, body: '[]' })).toBeUndefined()
  expect(again.add({ time: 2, random: 2, body: '[]' }).seq).toBe(2)
})
