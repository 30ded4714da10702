import { addMember, removeMember } from '../records/group.ts'
import type { Account, Group, Member } from '../records/records.ts'
import type { World } from '../world.ts'

/** Makes an account a member of a group that exists. A mute of before is still one. */
export function join(
  world: World,
  group: Group,
  account: Account,
  { role = 'Member', time }: { readonly role?: Member['role']; readonly time: number },
): Member {
  const { groupMutes } = world.stores
  const member = addMember(group, account, role, time)
  member.muteUntil = groupMutes.of(group.id, account.id)
  groupMutes.set(group.id, account.id, 0)
  world.changed()
  return member
}

/** Takes a member out of a group. Its mute waits for it to come back. */
export function leave(world: World, group: Group, { account, muteUntil }: Member): void {
  removeMember(group, account)
  world.stores.groupMutes.set(group.id, account.id, muteUntil)
  world.changed()
}
