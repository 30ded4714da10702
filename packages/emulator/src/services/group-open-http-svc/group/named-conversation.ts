import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import type { GroupMessage } from '../../../world/records/message.ts'
import type { Group } from '../../../world/records/records.ts'
import type { Topic } from '../../../world/stores/topics.ts'
import { groupCodes } from '../codes.ts'
import { namedAtAll, namedCommunity } from './named-group.ts'

/** Where something is said: in a group, or in a topic of a community. */
export interface Conversation {
  /** The group, or the community of the topic. */
  readonly group: Group
  /** The topic; `undefined` for the group itself. */
  readonly topic: Topic | undefined
  /** What was said there: the message with `MsgSeq` n is at index n − 1. */
  readonly messages: readonly GroupMessage[]
}

/** The conversation that a request names in `GroupId` and `TopicId`. */
export function namedConversation(call: Call): Conversation {
  const id = fields(call, { invalid: groupCodes.badRequest }).optionalText('TopicId') ?? ''
  if (id === '') {
    const group = namedAtAll(call)
    return { group, topic: undefined, messages: group.messages }
  }
  const group = namedCommunity(call)
  const { topics, topicMessages } = call.world.stores
  const topic = topics.get(group.id, id)
  if (topic === undefined) throw new Refusal(groupCodes.unknownGroup, `There is no topic "${shorten(id)}"`)
  return { group, topic, messages: topicMessages.of(id) }
}
