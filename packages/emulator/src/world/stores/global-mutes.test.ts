import { expect, test } from 'vitest'
import { forever, GlobalMutes } from './global-mutes.ts'

function mutes(): GlobalMutes {
  return new GlobalMutes(() => undefined)
}

test.each([
  ['without an account', ['', 1, 2]],
  ['with a time that is none', ['alice', '1', 2]],
  ['with a time that no number holds', ['alice', 1, 2 ** 53]],
  ['of another length', ['alice', 1]],
])('a line %s is none', (_, line) => {
  expect(mutes().put(line)).toBe(false)
})

test('an end that is not given stays as it was', () => {
  const kept = mutes()
  kept.set('alice', { c2cUntil: forever })
  kept.set('alice', { groupUntil: 7 })
  expect(kept.of('alice')).toEqual({ c2cUntil: forever, groupUntil: 7 })
})

test('an account that is not muted any more is not kept', () => {
  const kept = mutes()
  kept.set('alice', { c2cUntil: 9 })
  kept.set('alice', { c2cUntil: 0 })
  expect([...kept.lines()]).toEqual([])
})

test('its lines survive JSON', () => {
  const kept = mutes()
  kept.set('alice', { c2cUntil: forever, groupUntil: 7 })
  const again = mutes()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.of('alice')).toEqual(kept.of('alice'))
})
