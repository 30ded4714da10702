import type { Call } from '../../request/call.ts'
import type { GroupType } from '../../world/records/group-profile.ts'
import type { Group } from '../../world/records/records.ts'

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
  { operator }: Call,
  { id, type }: Group,
): { readonly GroupId: string; readonly Type: GroupType; readonly Operator_Account: string } {
  return { GroupId: id, Type: type, Operator_Account: operator }
}
