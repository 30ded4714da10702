import type { WebhookEventOf } from '@timkit/core/webhook'
import type { Call } from '../../request/call.ts'
import type { GroupType } from '../../world/records/group-profile.ts'
import type { Group } from '../../world/records/records.ts'

/** A group that is to be made. */
export interface FoundedGroup {
  readonly type: GroupType
  readonly name: string
  /** The `UserID`; empty where it has none. */
  readonly owner: string
  /** Who is in it from the start, as the request names them. */
  readonly members: readonly string[]
}

/** Asks about a group before it is made; gives whether anybody was asked. */
export async function askToCreateGroup(call: Call, group: FoundedGroup): Promise<boolean> {
  const CallbackCommand = 'Group.CallbackBeforeCreateGroup'
  if (!call.webhooks.wants(CallbackCommand)) return false
  await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    ...describe(call, group),
    EventTime: call.time,
  })
  return true
}

/** Tells that a group was made. */
export function tellCreatedGroup(call: Call, group: FoundedGroup, { id, custom }: Group): void {
  const CallbackCommand = 'Group.CallbackAfterCreateGroup'
  if (!call.webhooks.wants(CallbackCommand)) return
  const data = [...custom].map(([Key, Value]) => ({ Key, Value }))
  call.webhooks.tell({
    CallbackCommand,
    GroupId: id,
    ...describe(call, group),
    ...(data.length > 0 && { UserDefinedDataList: data }),
    EventTime: call.time,
  })
}

function describe(
  { operator }: Call,
  { type, name, owner, members }: FoundedGroup,
): Omit<WebhookEventOf<'Group.CallbackBeforeCreateGroup'>, 'CallbackCommand'> {
  return {
    Operator_Account: operator,
    Owner_Account: owner,
    Type: type,
    Name: name,
    MemberList: members.map((Member_Account) => ({ Member_Account })),
  }
}

/** Tells that a group is disbanded: to be called before it is gone, with its members. */
export function tellDestroyedGroup(call: Call, group: Group): void {
  const CallbackCommand = 'Group.CallbackAfterGroupDestroyed'
  if (!call.webhooks.wants(CallbackCommand)) return
  const MemberList = [...group.members.keys()].map((Member_Account) => ({ Member_Account }))
  call.webhooks.tell({
    CallbackCommand,
    GroupId: group.id,
    Type: group.type,
    Owner_Account: group.owner,
    Name: group.profile.name,
    // A community has too many.
    ...(group.type !== 'Community' && { MemberList }),
    EventTime: call.time,
  })
}
