import { expect, test } from 'vitest'
import { Moderation } from './moderation.ts'

const local = { id: 3, keyword: 'x', wordType: 1, filterType: 2, replaced: '', time: 5 } as const

test.each<[string, unknown]>([
  ['of a cloud word without an id', { cloud: { id: '', content: 'x', label: 'Ad', time: 1 } }],
  ['of a cloud word without a time', { cloud: { id: 'k1', content: 'x', label: 'Ad' } }],
  ['of a word of an unknown type', { local: { ...local, wordType: 3 } }],
  ['of neither', { other: local }],
])('a line %s is none', (_, line) => {
  expect(new Moderation(() => undefined).put(line)).toBe(false)
})

test('its lines survive JSON, and no number is given twice afterwards', () => {
  const kept = new Moderation(() => undefined)
  kept.addCloudWord({ content: 'spam', label: 'Ad', time: 1 })
  kept.put({ local })
  const again = new Moderation(() => undefined)
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([again.cloudWords, again.localWords]).toEqual([kept.cloudWords, kept.localWords])
  again.addCloudWord({ content: 'more', label: 'Ad', time: 2 })
  expect(again.cloudWords.map(({ id }) => id)).toEqual(['k1', 'k4'])
})

test('a word is there once, and a word of the filter changes', () => {
  const kept = new Moderation(() => undefined)
  for (const label of ['Ad', 'Porn']) kept.addCloudWord({ content: 'spam', label, time: 1 })
  for (const filterType of [1, 2] as const) kept.setLocalWord({ ...local, filterType })
  expect(kept.cloudWords.map(({ label }) => label)).toEqual(['Ad'])
  expect(kept.localWords.map(({ filterType }) => filterType)).toEqual([2])
})
