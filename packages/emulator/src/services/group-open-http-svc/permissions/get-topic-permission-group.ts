import type { GetTopicPermissionGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedPermissionGroup, permissionDifference } from '../group/permission-group.ts'

export const difference: CoverageNote = permissionDifference

/** The bits of a permission group in topics, each with an outcome of its own. */
export function getTopicPermissionGroup(call: Call): GetTopicPermissionGroupResponse {
  const { group, read } = namedPermissionGroup(call)
  const ids = read.optionalTextList('TopicIdList') ?? [...group.topics.keys()]
  return {
    TopicPermissionResultList: ids.map((TopicId) => {
      const Permission = group.topics.get(TopicId)
      return Permission === undefined
        ? {
            ErrorCode: groupCodes.unknownGroup,
            ErrorInfo: 'The topic has no bits of its own',
            TopicId,
            Permission: 0,
          }
        : { ErrorCode: 0, ErrorInfo: '', TopicId, Permission }
    }),
  }
}
