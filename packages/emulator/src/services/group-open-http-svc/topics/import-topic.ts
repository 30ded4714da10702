import type { ImportTopicResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { newTopic, newTopicDifference } from '../../million-group-open-http-svc/topic/new-topic.ts'
import { groupCodes } from '../codes.ts'
import { namedCommunity } from '../group/named-group.ts'

export const difference: CoverageNote = newTopicDifference

/** Imports a topic of the past. */
export function importTopic(call: Call): ImportTopicResponse {
  const group = namedCommunity(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  if ((read.optionalText('Type') ?? 'Community') !== 'Community') throw read.refusal('Type must be Community')
  const createTime = read.optionalNonZero('CreateTime', { max: call.now }) ?? call.now
  return { TopicId: newTopic(call, read, group, { createTime, taken: groupCodes.groupIdTaken }).id }
}
