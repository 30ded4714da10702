import type { Call } from '../../request/call.ts'
import { Refusal } from '../../request/refusal.ts'
import { forbids } from './message-content.ts'

/** A receiver's own codes for messages of groups. */
const ownCodes = { first: 10_100, last: 10_200 } as const

/** How the service refuses where a receiver does, or where it fails. */
const byReceiver: readonly number[] = [10_016, 80_003]

/** Tells that a message to a group was refused, but for one that a receiver refused: it knows. */
export function tellNotSentToGroup(call: Call, refusal: unknown): void {
  const CallbackCommand = 'Group.CallbackSendMsgException'
  if (!(refusal instanceof Refusal) || !call.webhooks.wants(CallbackCommand)) return
  const { code, message: ErrorInfo } = refusal
  const isOwn = code >= ownCodes.first && code <= ownCodes.last
  const { GroupId, From_Account, Random, OnlineOnlyFlag, MsgBody, CloudCustomData } = call.body
  const group = call.world.groups.get(String(GroupId))
  if (isOwn || byReceiver.includes(code) || group === undefined) return
  if (forbids(call, 'ForbidAfterSendMsgCallback')) return
  // As it came: what is wrong with the request may be any of its fields.
  call.webhooks.tell({
    CallbackCommand,
    GroupId: group.id,
    Type: group.type,
    From_Account: typeof From_Account === 'string' && From_Account !== '' ? From_Account : call.identifier,
    Operator_Account: call.operator,
    Random: typeof Random === 'number' ? Random : 0,
    OnlineOnlyFlag: OnlineOnlyFlag === 1 && group.type !== 'AVChatRoom' ? 1 : 0,
    MsgBody: Array.isArray(MsgBody) ? MsgBody : [],
    ...(typeof CloudCustomData === 'string' && CloudCustomData !== '' && { CloudCustomData }),
    ErrorCode: code,
    ErrorInfo,
    EventTime: call.time,
  })
}
