import type { TopicPermissionsResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { uint32 } from '../../../request/fields.ts'
import { groupCodes } from '../codes.ts'
import { namedPermissionGroup } from './permission-group.ts'

/** The bits of this many topics can be given at once. */
const most = 50

/** Gives a permission group bits of its own in topics, each topic with an outcome of its own. */
export function putTopicPermissions(call: Call): TopicPermissionsResponse {
  const { permissionGroups, topics } = call.world.stores
  const { community, group, read } = namedPermissionGroup(call)
  const items = read.objectList('TopicPermissionList')
  const rule = { most, code: groupCodes.badRequest }
  const given = counted('TopicPermissionList', items, rule).map((item) => ({
    TopicId: item.text('TopicId'),
    permission: item.integer('Permission', { max: uint32 }),
  }))
  const results = given.map(({ TopicId, permission }) => {
    if (topics.get(community.id, TopicId) === undefined) {
      return { ErrorCode: groupCodes.unknownGroup, ErrorInfo: 'There is no such topic', TopicId }
    }
    group.topics.set(TopicId, permission)
    return { ErrorCode: 0, ErrorInfo: '', TopicId }
  })
  permissionGroups.touch()
  return { TopicPermissionResultList: results }
}
