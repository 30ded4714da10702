import { expect, test } from 'vitest'
import { PushTags } from './push-tags.ts'

function tags(): PushTags {
  return new PushTags(() => undefined)
}

test.each([
  ['that is nothing', null],
  ['of nobody', ['', ['vip']]],
  ['with an empty tag', ['alice', ['']]],
  ['with a tag that is no text', ['alice', [7]]],
  ['without tags', ['alice']],
])('a line %s is none', (_, line) => {
  expect(tags().put(line)).toBe(false)
})

test('a tag is there as long as anybody has it', () => {
  const kept = tags()
  kept.add('alice', ['vip', 'new'])
  kept.add('bob', ['vip', 'vip'])
  expect([kept.count, kept.holderOf('vip')]).toEqual([2, 'alice'])
  kept.remove('alice', ['vip', 'unknown'])
  expect([kept.count, kept.holderOf('vip')]).toEqual([2, 'bob'])
  kept.forgetAccount('bob')
  expect([kept.count, kept.holderOf('vip')]).toEqual([1, undefined])
  kept.remove('alice', kept.of('alice'))
  expect([...kept.lines()]).toEqual([])
})

test('its lines survive JSON', () => {
  const kept = tags()
  kept.add('alice', ['vip', 'new'])
  const again = tags()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.of('alice')]).toEqual(['vip', 'new'])
  expect(again.holderOf('new')).toBe('alice')
})
