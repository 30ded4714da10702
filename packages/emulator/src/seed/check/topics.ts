import { show } from '../../values/show.ts'
import { topicIdBytes, topicTexts } from '../../world/limits/topics.ts'
import { topicPrefix } from '../../world/records/topic-id.ts'
import type { SeedContent } from '../seed-content.ts'
import type { SeedGroup } from '../seed-groups.ts'
import { contentFaults, orderFaults } from './content.ts'
import { accountFaults, type Ground, lengthFaults, repeatFaults, timeFaults } from './place.ts'

/** Lists what is wrong with the topics of a group. */
export function topicFaults(
  { GroupId, Type, topics = [] }: SeedGroup,
  path: string,
  ground: Ground,
): string[] {
  if (topics.length > 0 && Type !== 'Community')
    return [`${path}.topics is there, but Type is ${show(Type)}; only a Community has topics`]
  const prefix = topicPrefix(GroupId)
  const ids = topics.map(({ TopicId }) => TopicId)
  return [
    ...repeatFaults(ids, (index) => `${path}.topics[${index}].TopicId`),
    ...topics.flatMap((topic, index) => {
      const place = `${path}.topics[${index}]`
      const { TopicId: id } = topic
      const isOwn = id.startsWith(prefix) && id !== prefix
      return [
        ...(isOwn ? [] : [`${place}.TopicId is ${show(id)}; it must begin with ${prefix}, and go on`]),
        ...lengthFaults(id, topicIdBytes, `${place}.TopicId`),
        ...topicTexts.flatMap(([, field, most]) =>
          lengthFaults(Object(topic)[field], most, `${place}.${field}`),
        ),
        ...timeFaults(topic.createdAt, `${place}.createdAt`, ground),
        ...messageFaults(topic.messages ?? [], `${place}.messages`, ground),
      ]
    }),
  ]
}

function messageFaults(messages: readonly SeedContent[], path: string, ground: Ground): string[] {
  return [
    ...messages.flatMap((message, index) => [
      ...accountFaults(message.from, `${path}[${index}].from`, ground),
      ...contentFaults(message, `${path}[${index}]`, ground),
    ]),
    ...orderFaults(messages, path, ground),
  ]
}
