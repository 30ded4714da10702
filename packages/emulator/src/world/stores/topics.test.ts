import { expect, test } from 'vitest'
import { type Topic, Topics } from './topics.ts'

const texts = { name: 'Tea', faceUrl: '', notification: '', introduction: '', custom: '' }
const topic: Topic = { id: 'g@TOPIC#_a', group: 'g', createTime: 1, muteAll: false, ...texts }

test.each<[string, unknown]>([
  ['without an id', { ...topic, id: '' }],
  ['without a community', { ...topic, group: undefined }],
  ['whose name is no text', { ...topic, name: 7 }],
])('a line %s is none', (_, line) => {
  expect(new Topics(() => undefined).put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = new Topics(() => undefined)
  kept.set(topic)
  const again = new Topics(() => undefined)
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.of('g')).toEqual([topic])
})

test('a community that is disbanded has no topics, and another one keeps its own', () => {
  const kept = new Topics(() => undefined)
  const other = { ...topic, id: 'h@TOPIC#_a', group: 'h' }
  kept.set(topic)
  kept.set(other)
  kept.forgetGroup('g')
  expect([kept.of('g'), kept.of('h')]).toEqual([[], [other]])
  expect(kept.get('g', other.id)).toBeUndefined()
})
