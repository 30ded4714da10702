import type { TopicPermissionsResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedPermissionGroup, permissionDifference } from '../group/permission-group.ts'

export const difference: CoverageNote = permissionDifference

/** Takes the bits of its own in topics from a permission group. */
export function deleteTopicPermissionGroup(call: Call): TopicPermissionsResponse {
  const { group, read } = namedPermissionGroup(call)
  const ids = read.textList('TopicIdList')
  if (ids.length === 0) throw read.refusal('TopicIdList has no entry')
  const results = ids.map((TopicId) =>
    group.topics.delete(TopicId)
      ? { ErrorCode: 0, ErrorInfo: '', TopicId }
      : { ErrorCode: groupCodes.unknownGroup, ErrorInfo: 'The topic has no bits of its own', TopicId },
  )
  call.world.stores.permissionGroups.touch()
  return { TopicPermissionResultList: results }
}
