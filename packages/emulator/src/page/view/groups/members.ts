import type { Group, Member } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import type { MemberView } from '../../wire/groups.ts'
import type { ListPart } from '../../wire/list-part.ts'
import { customFacts } from '../facts.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { nameOf } from '../names.ts'

/** Shows the members of a group: the owner first, then the admins, each in the order in which they came. */
export function memberPart(world: World, group: Group, now: number, query: PartQuery): ListPart<MemberView> {
  const roomAdmins = new Set(world.stores.roomAdmins.of(group.id))
  const members = [...group.members.values()]
  const inOrder = (['Owner', 'Admin', 'Member'] as const).flatMap((role) =>
    members.filter((member) => member.role === role),
  )
  return partOf(
    inOrder,
    query,
    ({ account, nameCard, role }) => [account.id, nameOf(world, account.id), nameCard, role],
    (member) => memberView(world, group, member, roomAdmins.has(member.account.id), now),
  )
}

function memberView(world: World, group: Group, member: Member, roomAdmin: boolean, now: number): MemberView {
  const { account, role, nameCard, joinTime, muteUntil, custom } = member
  return {
    id: account.id,
    name: nameOf(world, account.id),
    role,
    roomAdmin,
    nameCard,
    time: joinTime,
    mutedUntil: muteUntil > now ? muteUntil : 0,
    custom: customFacts(custom),
    marks: [...world.stores.roomMarks.of(group.id, account.id).keys()],
    offline: group.type === 'AVChatRoom' && account.presence?.status !== 'Online',
  }
}
