import type { CreateTopicResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedCommunity } from '../group-open-http-svc/group/named-group.ts'
import { newTopic, newTopicDifference } from './topic/new-topic.ts'

export const difference: CoverageNote = newTopicDifference

/** Makes a topic. */
export function createTopic(call: Call): CreateTopicResponse {
  const group = namedCommunity(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  return {
    TopicId: newTopic(call, read, group, { createTime: call.now, taken: groupCodes.ownGroupIdTaken }).id,
  }
}
