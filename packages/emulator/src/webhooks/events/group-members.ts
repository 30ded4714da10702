import type { Call } from '../../request/call.ts'
import type { Group, Member } from '../../world/records/records.ts'
import { operationOn } from './group-changes.ts'

/** Asks about those who can be brought into a group before they are: gives whom the receiver does not want. */
export async function askToInvite(
  call: Call,
  group: Group,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const CallbackCommand = 'Group.CallbackBeforeInviteJoinGroup'
  if (!call.webhooks.wants(CallbackCommand)) return new Set()
  const candidates = ids.filter((id) => call.world.accounts.has(id) && !group.members.has(id))
  if (candidates.length === 0) return new Set()
  const answer = await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    ...operationOn(call, group),
    DestinationMembers: named([...new Set(candidates)]),
    EventTime: call.time,
  })
  const refused = answer === 'drop' ? [] : answer.RefusedMembers_Account
  return new Set(Array.isArray(refused) ? candidates.filter((id) => refused.includes(id)) : [])
}

/** Tells that accounts were brought into a group. */
export function tellJoined(call: Call, group: Group, ids: readonly string[]): void {
  const CallbackCommand = 'Group.CallbackAfterNewMemberJoin'
  if (ids.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    ...operationOn(call, group),
    JoinType: 'Invited',
    NewMemberList: named(ids),
    EventTime: call.time,
  })
}

/** Tells that a group has no room for more members. */
export function tellFull(call: Call, { id }: Group): void {
  const CallbackCommand = 'Group.CallbackAfterGroupFull'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({ CallbackCommand, GroupId: id, EventTime: call.time })
}

/** Tells that members were put out of a group. */
export function tellKicked(call: Call, group: Group, ids: readonly string[]): void {
  const CallbackCommand = 'Group.CallbackAfterMemberExit'
  if (ids.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    ...operationOn(call, group),
    ExitType: 'Kicked',
    ExitMemberList: named(ids),
    EventTime: call.time,
  })
}

/** Tells that a member has another role or name card; other fields of members are not told. */
export function tellChangedMember(
  call: Call,
  group: Group,
  { account }: Member,
  { role, nameCard }: Partial<Pick<Member, 'role' | 'nameCard'>>,
): void {
  const CallbackCommand = 'Group.CallbackAfterMemberFieldChanged'
  if (role === undefined && nameCard === undefined) return
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    ...operationOn(call, group),
    Modified_Account: account.id,
    ...(role !== undefined && { Role: role }),
    ...(nameCard !== undefined && { NameCard: nameCard }),
    EventTime: call.time,
  })
}

/** Tells that a group has another owner than the one it had. */
export function tellChangedOwner(call: Call, group: Group, before: string): void {
  const CallbackCommand = 'Group.CallbackAfterChangeGroupOwner'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    ...operationOn(call, group),
    OldOwner_Account: before,
    NewOwner_Account: group.owner,
    EventTime: call.time,
  })
}

function named(ids: readonly string[]): readonly { readonly Member_Account: string }[] {
  return ids.map((Member_Account) => ({ Member_Account }))
}
