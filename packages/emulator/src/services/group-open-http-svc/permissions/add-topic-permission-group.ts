import type { TopicPermissionsResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { permissionDifference } from '../group/permission-group.ts'
import { putTopicPermissions } from '../group/topic-permissions.ts'

export const difference: CoverageNote = permissionDifference

/** Gives a permission group bits of its own in topics. */
export function addTopicPermissionGroup(call: Call): TopicPermissionsResponse {
  return putTopicPermissions(call)
}
