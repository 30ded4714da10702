import type { GetJoinedGroupListResponse, JoinedGroup } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { optionalWord } from '../../../request/word.ts'
import { groupTypes } from '../../../world/records/group-profile.ts'
import type { Group } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { baseInfo } from '../group/base-info.ts'
import { memberInfo } from '../group/member-info.ts'
import { pick, responseFilter } from '../group/response-filter.ts'

export const difference: CoverageNote = {
  en: '`GrossTopicNextMsgSeq` and `GrossTopicReadSeq` are missing: how they are counted over topics is not documented. `SupportTopic` 1 without `GroupType` is taken, as in a sample of the page; its table wants `Community`.',
  zh: '不返回 `GrossTopicNextMsgSeq` 和 `GrossTopicReadSeq`：文档没有说明如何按话题累计。`SupportTopic` 为 1 而没有 `GroupType` 时也接受，与文档的一个示例相同；字段表要求填写 `Community`。',
}

/** A list of joined groups may have this many. */
const maxJoined = 5000

/** Lists the groups of an account. */
export function getJoinedGroupList(call: Call): GetJoinedGroupListResponse {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const account = read.account('Member_Account', { unknown: groupCodes.unknownAccount })
  const limit = read.optionalNonZero('Limit', { max: maxJoined })
  const offset = read.optionalInteger('Offset') ?? 0
  const isWanted = wantedGroups(read)
  const filter = responseFilter(read)
  const baseFields = filter?.optionalTextList('GroupBaseInfoFilter') ?? []
  const selfFields = filter?.optionalTextList('SelfInfoFilter') ?? []
  const groups = [...(account.groups ?? [])].filter(isWanted)
  const page = groups.slice(offset, limit === undefined ? undefined : offset + limit)
  return {
    TotalCount: groups.length,
    GroupIdList: page.map((group): JoinedGroup => {
      const topics = read.raw.SupportTopic === 1 && { Type: group.type, SupportTopic: 1 }
      const base = { GroupId: group.id, ...topics, ...pick(baseInfo(group), baseFields) }
      const member = group.members.get(account.id)
      return selfFields.length === 0 || member === undefined
        ? base
        : { ...base, SelfInfo: pick(memberInfo(member), selfFields) }
    }),
  }
}

/** Which groups a list of joined ones may have. */
function wantedGroups(read: FieldReader): (group: Group) => boolean {
  const topics = read.optionalInteger('SupportTopic', { max: 1 })
  // Community has to be named beside SupportTopic, says the table; a sample of the same page leaves it out.
  const type = optionalWord(read, 'GroupType', groupTypes) ?? (topics === 1 ? 'Community' : undefined)
  if (topics === 1 && type !== 'Community') throw read.refusal('SupportTopic needs GroupType Community')
  return (group) =>
    (type === undefined || group.type === type) &&
    (topics === undefined || type !== 'Community' || group.profile.supportTopic === (topics === 1)) &&
    (group.type !== 'AVChatRoom' || read.raw.WithHugeGroups === 1) &&
    (group.type !== 'Private' || group.messages.length > 0 || read.raw.WithNoActiveGroups === 1)
}
