import type { DestroyTopicResponse, TopicResult } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { tellDestroyedTopics } from '../../webhooks/events/topics.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedCommunity } from '../group-open-http-svc/group/named-group.ts'
import type { Emulated } from '../route.ts'

export const difference: CoverageNote = {
  en: 'A topic that never was is told as one that was deleted, 110003; no code is documented for it.',
  zh: '从未存在的话题按已删除处理，返回 110003；文档没有写明错误码。',
}

/** Deletes topics, each with an outcome of its own. */
export function destroyTopic(call: Call): Emulated<DestroyTopicResponse> {
  const group = namedCommunity(call)
  const { topics, topicMessages, topicMutes } = call.world.stores
  const read = fields(call, { invalid: groupCodes.badRequest })
  const ids = read.textList('TopicIdList')
  if (ids.length === 0) throw read.refusal('TopicIdList has no entry')
  const DestroyResultItem = ids.map((TopicId): TopicResult => {
    const topic = topics.get(group.id, TopicId)
    if (topic === undefined) {
      return { ErrorCode: groupCodes.topicDeleted, ErrorInfo: 'There is no such topic any more', TopicId }
    }
    topics.remove(topic)
    topicMessages.forgetTopic(TopicId)
    topicMutes.forgetTopic(TopicId)
    return { ErrorCode: 0, ErrorInfo: 'ok', TopicId }
  })
  const destroyed = DestroyResultItem.filter(({ ErrorCode }) => ErrorCode === 0).map(({ TopicId }) => TopicId)
  tellDestroyedTopics(call, group, destroyed)
  return { ErrorInfo: 'ok', DestroyResultItem }
}
