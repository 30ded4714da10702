import { expect, test } from 'vitest'
import { TopicMutes } from './topic-mutes.ts'

test('a topic, or a community with all its topics, takes its mutes along', () => {
  const kept = new TopicMutes(() => undefined)
  for (const topic of ['town@TOPIC#_tea', 'town@TOPIC#_news', 'city@TOPIC#_tea', 'town2@TOPIC#_tea'])
    kept.set(topic, 'amy', 7)
  kept.forgetTopic('city@TOPIC#_tea')
  kept.forgetGroup('town')
  expect([...kept.lines()]).toEqual([['town2@TOPIC#_tea', 'amy', 7]])
})
