import { expect, test } from 'vitest'
import { ClearedHistories } from './cleared-histories.ts'

function histories(): ClearedHistories {
  return new ClearedHistories(() => undefined)
}

test.each([
  ['without a group', ['', 1]],
  ['with a number that is none', ['tea', '1']],
  ['of another length', ['tea', 1, 1]],
])('a line %s is none', (_, line) => {
  expect(histories().put(line)).toBe(false)
})

test('its lines survive JSON, and a group that is disbanded is forgotten', () => {
  const kept = histories()
  kept.clear('tea', 7)
  kept.clear('tea', 5)
  const again = histories()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.of('tea')).toBe(7)
  again.forgetGroup('tea')
  expect(again.of('tea')).toBe(0)
})
