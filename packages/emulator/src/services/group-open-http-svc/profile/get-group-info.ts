import type { GetGroupInfoResponse, GroupInfo } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import type { Group } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { baseInfo } from '../group/base-info.ts'
import { writeCustom } from '../group/custom-fields.ts'
import { writeMember } from '../group/member-info.ts'
import { isGroupId } from '../group/named-group.ts'
import { pick, responseFilter } from '../group/response-filter.ts'

export const difference: CoverageNote = {
  en: 'Any custom field exists. An empty `ResponseFilter` is none.',
  zh: '任何自定义字段都视为存在。空的 `ResponseFilter` 视为没有。',
}

/** This many groups can be asked for at once. */
const maxGroups = 50

/** What groups say about themselves, each with an outcome of its own. */
export function getGroupInfo(call: Call): GetGroupInfoResponse {
  const { world, settings } = call
  const read = fields(call, { invalid: groupCodes.badRequest })
  const rule = { most: maxGroups, code: groupCodes.badRequest }
  const ids = counted('GroupIdList', read.textList('GroupIdList'), rule)
  const write = groupWriter(responseFilter(read))
  return {
    GroupInfo: ids.map((id): GroupInfo => {
      const group = world.groups.get(id)
      if (group === undefined) return unknownGroup(id)
      return { GroupId: id, ErrorCode: 0, ErrorInfo: '', Appid: settings.sdkAppId, ...write(group) }
    }),
  }
}

function unknownGroup(id: string): GroupInfo {
  return isGroupId(id)
    ? { GroupId: id, ErrorCode: groupCodes.unknownGroup, ErrorInfo: 'There is no such group' }
    : { GroupId: id, ErrorCode: groupCodes.badGroupId, ErrorInfo: 'This cannot be the id of a group' }
}

/** Writes what a filter asks for, of any group: everything, without a filter. */
function groupWriter(filter: FieldReader | undefined): (group: Group) => Partial<GroupInfo> {
  const baseFields = filter?.optionalTextList('GroupBaseInfoFilter')
  const groupKeys = filter?.optionalTextList('AppDefinedDataFilter_Group')
  const fields = filter?.optionalTextList('MemberInfoFilter')
  const custom = filter?.optionalTextList('AppDefinedDataFilter_GroupMember')
  const all = filter === undefined
  // Where something is asked for, nothing else is said.
  const view = { fields: all ? undefined : (fields ?? []), custom }
  return (group) => {
    const hasMembers = group.type !== 'AVChatRoom' && (all || fields !== undefined || custom !== undefined)
    return {
      ...pick(baseInfo(group), all ? undefined : (baseFields ?? [])),
      ...((all || groupKeys !== undefined) && { AppDefinedData: writeCustom(group.custom, groupKeys) }),
      ...(hasMembers && {
        MemberList: [...group.members.values()].map((member) => writeMember(member, view)),
      }),
    }
  }
}
