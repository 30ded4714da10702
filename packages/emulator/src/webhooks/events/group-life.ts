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
  { identifier }: Call,
  { type, name, owner, members }: FoundedGroup,
): Omit<WebhookEventOf<'Group.CallbackBeforeCreateGroup'>, 'CallbackCommand'> {
  return {
    Operator_Account: identifier,
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

/** The fields of a group, or of a topic, whose changes are told. */
export interface ToldTexts {
  readonly name?: string | undefined
  readonly introduction?: string | undefined
  readonly notification?: string | undefined
  readonly faceUrl?: string | undefined
}

/** Tells that a group says something else about itself. */
export function tellChangedGroup(call: Call, group: Group, texts: ToldTexts): void {
  const CallbackCommand = 'Group.CallbackAfterGroupInfoChanged'
  if (!call.webhooks.wants(CallbackCommand)) return
  const changed = toldTexts(texts)
  if (Object.keys(changed).length === 0) return
  call.webhooks.tell({ CallbackCommand, ...operationOn(call, group), ...changed, EventTime: call.time })
}

/** The fields that a request has, with their names on the wire. */
export function toldTexts({ name, introduction, notification, faceUrl }: ToldTexts): {
  readonly Name?: string
  readonly Introduction?: string
  readonly Notification?: string
  readonly FaceUrl?: string
} {
  return {
    ...(name !== undefined && { Name: name }),
    ...(introduction !== undefined && { Introduction: introduction }),
    ...(notification !== undefined && { Notification: notification }),
    ...(faceUrl !== undefined && { FaceUrl: faceUrl }),
  }
}

/** `OptionType`: what was done with attributes. */
export type AttributeChange = 'set' | 'modify' | 'delete' | 'clear'

/** Tells that attributes of a group changed: those that a request names, with their values where it has them. */
export function tellChangedAttributes(
  call: Call,
  group: Group,
  change: AttributeChange,
  attributes: Iterable<readonly [key: string, value: string]>,
): void {
  const CallbackCommand = 'Group.CallbackAfterGroupAttrChanged'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    ...operationOn(call, group),
    OptionType: change,
    GroupAttr: [...attributes].map(([key, value]) => ({ key, value })),
    EventTime: call.time,
  })
}

/** Which group, and who does something with it. */
export function operationOn(
  { identifier }: Call,
  { id, type }: Group,
): { readonly GroupId: string; readonly Type: GroupType; readonly Operator_Account: string } {
  return { GroupId: id, Type: type, Operator_Account: identifier }
}
