import type { CreateTopicResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { askToCreateTopic, tellCreatedTopic } from '../../webhooks/events/topics.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedCommunity } from '../group-open-http-svc/group/named-group.ts'
import { newTopicDifference, readNewTopic } from './topic/new-topic.ts'

export const difference: CoverageNote = newTopicDifference

/** Makes a topic. */
export async function createTopic(call: Call): Promise<CreateTopicResponse> {
  const made = { createTime: call.now, taken: groupCodes.ownGroupIdTaken }
  const read = fields(call, { invalid: groupCodes.badRequest })
  const first = readNewTopic(call, read, namedCommunity(call), made)
  const isAsked = await askToCreateTopic(call, first.name)
  // A community may be gone, or the id taken, once a receiver was asked.
  const group = namedCommunity(call)
  const topic = (isAsked ? readNewTopic(call, read, group, made) : first).make()
  tellCreatedTopic(call, group, topic)
  return { TopicId: topic.id }
}
