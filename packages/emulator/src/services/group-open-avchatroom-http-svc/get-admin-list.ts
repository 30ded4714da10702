import type { GetAdminListResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { namedRoom, shownAs } from '../group-open-http-svc/group/room.ts'

/** The administrators of an AVChatRoom. */
export function getAdminList(call: Call): GetAdminListResponse {
  const room = namedRoom(call)
  const admins = call.world.stores.roomAdmins.of(room.id)
  return { Admin_List: admins.map((id) => ({ Admin_Account: id, ...shownAs(call, id) })) }
}
