import type { Call } from '../../request/call.ts'
import { isObject } from '../../values/json-object.ts'
import { formatMessageKey } from '../../world/records/message.ts'
import type { Account, Group } from '../../world/records/records.ts'
import { sentPush } from './pushes.ts'

/** What is pushed: a message of one account, or of a group. */
const kinds = { c2c: 1, group: 2 } as const

/** `PushFlag` of a message that is not pushed. */
const noPush = 1

/** Tells that a message was pushed to its recipient, who is offline and reachable by push. */
export function tellPushOf(
  call: Call,
  {
    seq,
    random,
    onlineOnly,
  }: { readonly seq: number; readonly random: number; readonly onlineOnly: boolean },
  { from, to }: { readonly from: Account; readonly to: Account },
): void {
  const CallbackCommand = 'Push.OfflinePush'
  if (!call.webhooks.wants(CallbackCommand) || onlineOnly || !isPushed(call) || !isReachable(to)) return
  call.webhooks.tell({
    CallbackCommand,
    EventType: kinds.c2c,
    EventTime: call.now,
    From_Account: from.id,
    To_Account: to.id,
    MsgKey: formatMessageKey({ seq, random, time: call.now }),
    MsgSeq: seq,
    MsgRandom: random,
    MsgTime: call.now,
    PushID: pushId(call, random),
    ...sentPush,
  })
}

/** Tells that a message was pushed to the members of its group who are offline, reachable by push, and want to hear of it. */
export function tellPushOfGroup(
  call: Call,
  {
    from,
    random,
    onlineOnly,
  }: { readonly from: Account; readonly random: number; readonly onlineOnly: boolean },
  { group }: { readonly group: Group },
  { seq, time }: { readonly seq: number; readonly time: number },
): void {
  const CallbackCommand = 'Push.OfflinePush'
  if (!call.webhooks.wants(CallbackCommand) || onlineOnly || !isPushed(call)) return
  // There members come and go: nobody gets a push who is not watching.
  if (group.type === 'AVChatRoom') return
  for (const { account, messageFlag } of group.members.values()) {
    if (account === from || messageFlag !== 'AcceptAndNotify' || !isReachable(account)) continue
    call.webhooks.tell({
      CallbackCommand,
      EventType: kinds.group,
      EventTime: call.now,
      From_Account: from.id,
      To_Account: account.id,
      GroupID: group.id,
      MsgSeq: seq,
      MsgTime: time,
      PushID: pushId(call, random),
      ...sentPush,
    })
  }
}

/** Whether the request wants its message to be pushed. */
function isPushed({ body: { OfflinePushInfo: info } }: Call): boolean {
  return !isObject(info) || info.PushFlag !== noPush
}

/** Whether pushes reach an account: one that is connected needs none, and others have no device. */
function isReachable({ presence }: Account): boolean {
  return presence?.status === 'PushOnline'
}

/** `PushID`: the second and the random number, in hexadecimal digits. */
function pushId({ now }: Call, random: number): string {
  return `${now.toString(16)}_${random.toString(16)}`
}
