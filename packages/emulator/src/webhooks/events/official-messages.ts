import type { Call } from '../../request/call.ts'
import type { OfficialAccount } from '../../world/stores/official-accounts.ts'
import { type Content, contentOf, forbids } from './message-content.ts'

/** Asks about a message before it is sent. That the answer may change or drop it is not documented. */
export async function askToPublish(call: Call, { id }: OfficialAccount, message: Content): Promise<void> {
  const CallbackCommand = 'OfficialAccount.CallbackBeforeSendMsg'
  if (!call.webhooks.wants(CallbackCommand) || forbids(call, 'ForbidBeforeSendMsgCallback')) return
  await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    Official_Account: id,
    OnlineOnlyFlag: onlineOnly(call),
    ...contentOf(message),
    EventTime: call.time,
  })
}

/** Tells that an official account sent a message. */
export function tellPublished(
  call: Call,
  { id }: OfficialAccount,
  message: Content,
  { key, time }: { readonly key: string; readonly time: number },
): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterSendMsg'
  if (!call.webhooks.wants(CallbackCommand) || forbids(call, 'ForbidAfterSendMsgCallback')) return
  call.webhooks.tell({
    CallbackCommand,
    Official_Account: id,
    MsgKey: key,
    MsgTime: time,
    OnlineOnlyFlag: onlineOnly(call),
    ...contentOf(message),
    EventTime: call.time,
  })
}

/** Tells that an official account recalled messages. */
export function tellUnpublished(call: Call, { id }: OfficialAccount, keys: readonly string[]): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterMsgWithDraw'
  if (keys.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Official_Account: id,
    WithdrawMsgList: keys.map((MsgKey) => ({ MsgKey })),
    EventTime: call.time,
  })
}

function onlineOnly({ body }: Call): 0 | 1 {
  return body.OnlineOnlyFlag === 1 ? 1 : 0
}
