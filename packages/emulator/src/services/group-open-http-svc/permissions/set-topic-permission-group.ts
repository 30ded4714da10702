import type { TopicPermissionsResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { permissionDifference } from '../group/permission-group.ts'
import { putTopicPermissions } from '../group/topic-permissions.ts'

export const difference: CoverageNote = permissionDifference

/** Changes the bits of a permission group in topics; those that were not given before are given. */
export function setTopicPermissionGroup(call: Call): TopicPermissionsResponse {
  return putTopicPermissions(call)
}
