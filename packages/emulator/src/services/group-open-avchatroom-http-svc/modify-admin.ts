import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { maxRoomAdmins } from '../../world/limits/rooms.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { checkAccounts, namedRoom } from '../group-open-http-svc/group/room.ts'

export const difference: CoverageNote = {
  en: 'More than 5 administrators are refused with 10004, as is an account that does not exist; no code is documented. An administrator who is muted with everybody may not write.',
  zh: '管理员超过 5 个或账号不存在时返回 10004；文档没有写明错误码。全员禁言时，管理员也不能发言。',
}

/** Makes accounts administrators of an AVChatRoom, or takes that away. */
export function modifyAdmin(call: Call): EmptyResponse {
  const room = namedRoom(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const makes = read.integer('CommandType', { min: 1, max: 2 }) === 1
  const ids = read.textList('Admin_Account')
  if (ids.length === 0) throw read.refusal('Admin_Account has no entry')
  checkAccounts(call, 'Admin_Account', ids)
  const { roomAdmins } = call.world.stores
  const admins = new Set(roomAdmins.of(room.id))
  for (const id of ids) {
    if (makes) admins.add(id)
    else admins.delete(id)
  }
  if (admins.size > maxRoomAdmins) throw read.refusal(`A room has at most ${maxRoomAdmins} administrators`)
  roomAdmins.replace(room.id, [...admins])
  return {}
}
