import { expect, test } from 'vitest'
import { GroupReceipts } from './group-receipts.ts'

function receipts(): GroupReceipts {
  return new GroupReceipts(() => undefined)
}

test.each([
  ['without a group', ['', 1, []]],
  ['of no message', ['tea', 0, []]],
  ['with a reader that is none', ['tea', 1, ['']]],
  ['without readers', ['tea', 1]],
])('a line %s is none', (_, line) => {
  expect(receipts().put(line)).toBe(false)
})

test('a message that did not ask has no readers, whoever read it', () => {
  const kept = receipts()
  kept.read('tea', 1, 'bob')
  expect(kept.of('tea', 1)).toBeUndefined()
})

test('its lines survive JSON, also of a message that nobody has read', () => {
  const kept = receipts()
  kept.ask('tea', 1)
  kept.ask('tea', 2)
  kept.read('tea', 2, 'bob')
  const again = receipts()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...(again.of('tea', 1) ?? ['?'])]).toEqual([])
  expect([...(again.of('tea', 2) ?? [])]).toEqual(['bob'])
})

test('an account that is deleted has read nothing, and a group that is disbanded asks nobody', () => {
  const kept = receipts()
  kept.ask('tea', 1)
  kept.read('tea', 1, 'bob')
  kept.forgetAccount('bob')
  expect(kept.of('tea', 1)?.size).toBe(0)
  kept.forgetGroup('tea')
  expect(kept.of('tea', 1)).toBeUndefined()
})
