import type { Call } from '../../../request/call.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { stayingMark } from '../../../world/limits/rooms.ts'
import type { Group, Member } from '../../../world/records/records.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup } from './named-group.ts'

const staySeconds = 3 * 24 * 60 * 60

/** The AVChatRoom that a request names in `GroupId`. */
export function namedRoom(call: Call): Group {
  const group = namedGroup(call)
  if (group.type === 'AVChatRoom') return group
  throw new Refusal(groupCodes.notAllowed, `A group of type ${group.type} does not support this`)
}

/** Who is in a room now, in the order in which they came. Forgets the marks of those who are not. */
export function presentMembers({ world, now }: Call, room: Group): readonly Member[] {
  const { roomMarks } = world.stores
  for (const [account, marks] of roomMarks.ofAll(room.id)) {
    const member = room.members.get(account)
    if (member !== undefined && isOnline(member)) continue
    const since = member === undefined ? undefined : marks.get(stayingMark)
    const stays = since !== undefined && now < since + staySeconds
    if (stays && marks.size === 1) continue
    roomMarks.replace(room.id, account, new Map(stays ? [[stayingMark, since]] : []))
  }
  return [...room.members.values()].filter(
    (member) => isOnline(member) || roomMarks.of(room.id, member.account.id).has(stayingMark),
  )
}

function isOnline({ account }: Member): boolean {
  return account.presence?.status === 'Online'
}

/** Refuses accounts that do not exist. */
export function checkAccounts({ world }: Call, name: string, ids: readonly string[]): void {
  const unknown = ids.find((id) => !world.accounts.has(id))
  if (unknown === undefined) return
  throw new Refusal(
    groupCodes.badRequest,
    `${name} has "${shorten(unknown)}", an account that does not exist`,
  )
}

/** Name and picture of an account, where it has them. */
export function shownAs(
  { world }: Call,
  id: string,
): { readonly NickName?: string; readonly Avatar?: string } {
  const profile = world.accounts.get(id)?.profile
  const name = profile?.get('Tag_Profile_IM_Nick')
  const picture = profile?.get('Tag_Profile_IM_Image')
  return {
    ...(name !== undefined && { NickName: String(name) }),
    ...(picture !== undefined && { Avatar: String(picture) }),
  }
}
