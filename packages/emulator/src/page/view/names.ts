import type { Account, Group } from '../../world/records/records.ts'
import type { World } from '../../world/world.ts'

/** What an account is called: its nickname, or its `UserID`. */
export function nameOf(world: World, id: string): string {
  const nick = world.accounts.get(id)?.profile?.get('Tag_Profile_IM_Nick')
  return nick === undefined || nick === '' ? id : String(nick)
}

/** How many messages of a group a member has not read. */
export function groupUnread(group: Group, account: Account): number {
  const member = group.members.get(account.id)
  return member === undefined ? 0 : Math.max(0, group.messages.length - member.readSeq)
}
