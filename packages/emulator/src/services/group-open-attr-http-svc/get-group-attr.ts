import type { GetGroupAttrResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { namedGroup } from '../group-open-http-svc/group/named-group.ts'

/** All attributes of a group. */
export function getGroupAttr(call: Call): GetGroupAttrResponse {
  const group = namedGroup(call)
  const attributes = call.world.stores.groupAttributes.of(group.id)
  return { GroupAttrAry: [...attributes].map(([key, value]) => ({ key, value })) }
}
