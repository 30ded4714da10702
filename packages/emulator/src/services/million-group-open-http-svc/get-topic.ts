import type { GetTopicResponse, TopicAndSelfInfo } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { Group } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedCommunity } from '../group-open-http-svc/group/named-group.ts'
import { pick } from '../group-open-http-svc/group/response-filter.ts'
import type { Emulated } from '../route.ts'

export const difference: CoverageNote = {
  en: 'Nobody reads in a topic: the `MsgSeq` of `SelfInfo` is 0. `ShutUpTime` is when the later of the mutes in topic and community ends; what it says is not documented. `SelfInfo` comes for members only.',
  zh: '话题没有已读进度：`SelfInfo` 的 `MsgSeq` 为 0。`ShutUpTime` 是话题和社群两处禁言中较晚的结束时间；文档没有说明其含义。只有社群成员才返回 `SelfInfo`。',
}

/** Topics, each with an outcome of its own, and what an account has in them. */
export function getTopic(call: Call): Emulated<GetTopicResponse> {
  const group = namedCommunity(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const { id: account } = read.account('From_Account', { unknown: groupCodes.unknownAccount })
  const wanted = read.optionalTextList('ResponseFilter')
  const all = call.world.stores.topics.of(group.id).map(({ id }) => id)
  const ids = read.optionalTextList('TopicIdList') ?? all
  const entries = ids.map((id) => entryOf(call, group, id, { account, wanted }))
  return { ErrorInfo: 'ok', TopicAndSelfInfo: entries }
}

interface Asked {
  readonly account: string
  readonly wanted: readonly string[] | undefined
}

function entryOf({ world }: Call, group: Group, id: string, { account, wanted }: Asked): TopicAndSelfInfo {
  const topic = world.stores.topics.get(group.id, id)
  if (topic === undefined) {
    const ErrorInfo = 'There is no such topic any more'
    return { ErrorCode: groupCodes.topicDeleted, ErrorInfo, TopicInfo: { TopicId: id } }
  }
  const member = group.members.get(account)
  const messages = world.stores.topicMessages.of(id)
  const ShutUpTime = Math.max(member?.muteUntil ?? 0, world.stores.topicMutes.of(id, account))
  const info = {
    TopicName: topic.name,
    FaceUrl: topic.faceUrl,
    NextMsgSeq: messages.length + 1,
    Notification: topic.notification,
    Introduction: topic.introduction,
    CreateTime: topic.createTime,
    LastMsgTime: messages.at(-1)?.time ?? 0,
    MuteAllMember: topic.muteAll ? ('On' as const) : ('Off' as const),
    CustomString: topic.custom,
  }
  return {
    ErrorCode: 0,
    ErrorInfo: 'ok',
    ...(member && { SelfInfo: { ShutUpTime, MsgSeq: 0, MsgFlag: member.messageFlag } }),
    TopicInfo: { TopicId: id, GroupID: group.id, ...pick(info, wanted) },
  }
}
