import { expect, test } from 'vitest'
import { TopicMessages } from './topic-messages.ts'

const said = { time: 5, random: 6, from: 'amy', priority: 2, body: '[]', cloud: '', flags: 8 }

test.each<unknown>([
  null,
  {},
  [],
  ['town@TOPIC#_tea', 'town', 1, 2, 3, 'amy', 2, '[]', ''],
  ['', 'town', 1, 2, 3, 'amy', 2, '[]', '', 0],
  ['town@TOPIC#_tea', 'town', 1, 2, 3, '', 2, '[]', '', 0],
  ['town@TOPIC#_tea', 'town', 1, 2.5, 3, 'amy', 2, '[]', '', 0],
  ['town@TOPIC#_tea', 'town', 1, 2, 3, 'amy', 2, [], '', 0],
])('a line that is none is not taken: %j', (line) => {
  const store = new TopicMessages(() => undefined)
  expect(store.put(line)).toBe(false)
  expect([...store.lines()]).toEqual([])
})

test('lines bring back what was said, each topic with numbers of its own', () => {
  let changes = 0
  const store = new TopicMessages(() => {
    changes += 1
  })
  for (const [id, seq] of [
    ['town@TOPIC#_tea', 1],
    ['town@TOPIC#_news', 1],
    ['town@TOPIC#_tea', 2],
  ] as const)
    store.add({ id, group: 'town' }, { ...said, id: 10 + seq, seq })
  expect(changes).toBe(3)
  const copy = new TopicMessages(() => undefined)
  for (const line of store.lines()) expect(copy.put(line)).toBe(true)
  expect(copy.of('town@TOPIC#_tea')).toEqual(store.of('town@TOPIC#_tea'))
  expect(copy.of('town@TOPIC#_tea').map(({ seq }) => seq)).toEqual([1, 2])
  expect(copy.of('town@TOPIC#_news')).toHaveLength(1)
})

test('a topic or a community that is gone takes along what was said', () => {
  const store = new TopicMessages(() => undefined)
  for (const group of ['town', 'city'])
    for (const topic of ['tea', 'news'])
      store.add({ id: `${group}@TOPIC#_${topic}`, group }, { ...said, id: 1, seq: 1 })
  store.forgetTopic('town@TOPIC#_tea')
  expect([...store.lines()]).toHaveLength(3)
  store.forgetGroup('city')
  expect([...store.lines()].map((line) => Object(line)[0])).toEqual(['town@TOPIC#_news'])
})
