import type { Call } from '../../request/call.ts'
import type { OfficialAccount, OfficialAccountTexts } from '../../world/stores/official-accounts.ts'
import { type Content, contentOf, forbids } from './message-content.ts'

/** An official account that is to be made. */
export interface FoundedOfficialAccount {
  /** The `UserID`. */
  readonly owner: string
  readonly name: string
}

/** Asks about an official account before it is made; gives whether anybody was asked. */
export async function askToCreateOfficialAccount(
  call: Call,
  account: FoundedOfficialAccount,
): Promise<boolean> {
  const CallbackCommand = 'OfficialAccount.CallbackBeforeCreateOfficialAccount'
  if (!call.webhooks.wants(CallbackCommand)) return false
  await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    Operator_Account: call.identifier,
    Owner_Account: account.owner,
    Name: account.name,
    EventTime: call.time,
  })
  return true
}

/** Tells that an official account was made. */
export function tellCreatedOfficialAccount(call: Call, { id, owner, texts }: OfficialAccount): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterCreateOfficialAccount'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Official_Account: id,
    Operator_Account: call.identifier,
    Owner_Account: owner,
    Name: texts.name,
    EventTime: call.time,
  })
}

/** Tells that an official account says something else about itself. */
export function tellChangedOfficialAccount(
  call: Call,
  { id }: OfficialAccount,
  { name, introduction, faceUrl, organization }: Partial<OfficialAccountTexts>,
): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterOfficialAccountInfoChanged'
  if (!call.webhooks.wants(CallbackCommand)) return
  const changed = {
    ...(name !== undefined && { Name: name }),
    ...(introduction !== undefined && { Introduction: introduction }),
    ...(faceUrl !== undefined && { FaceUrl: faceUrl }),
    ...(organization !== undefined && { Organization: organization }),
  }
  if (Object.keys(changed).length === 0) return
  call.webhooks.tell({
    CallbackCommand,
    Official_Account: id,
    Operator_Account: call.identifier,
    ...changed,
    EventTime: call.time,
  })
}

/** Tells that an official account was deleted. */
export function tellDestroyedOfficialAccount(call: Call, { id, owner, texts }: OfficialAccount): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterOfficialAccountDestroyed'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Official_Account: id,
    Owner_Account: owner,
    Name: texts.name,
    EventTime: call.time,
  })
}

/** Asks about those who can subscribe before they do: gives whom the receiver does not want. */
export async function askToSubscribe(
  call: Call,
  { id, subscribers }: OfficialAccount,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const CallbackCommand = 'OfficialAccount.CallbackBeforeAddSubscriber'
  if (!call.webhooks.wants(CallbackCommand)) return new Set()
  const candidates = ids.filter((one) => call.world.accounts.has(one) && !subscribers.has(one))
  if (candidates.length === 0) return new Set()
  const answer = await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    Official_Account: id,
    Operator_Account: call.identifier,
    SubscribeAccountList: named([...new Set(candidates)]),
    EventTime: call.time,
  })
  const refused = answer === 'drop' ? [] : answer.RefusedSubscribers_Account
  return new Set(Array.isArray(refused) ? candidates.filter((one) => refused.includes(one)) : [])
}

/** What becomes of subscribers. */
export type SubscriberChange =
  | 'OfficialAccount.CallbackAfterAddSubscriber'
  | 'OfficialAccount.CallbackAfterDeleteSubscriber'

/** Tells that accounts subscribed, or do not any more. */
export function tellSubscribers(
  call: Call,
  { id }: OfficialAccount,
  change: SubscriberChange,
  ids: readonly string[],
): void {
  if (ids.length === 0 || !call.webhooks.wants(change)) return
  call.webhooks.tell({
    CallbackCommand: change,
    Official_Account: id,
    Operator_Account: call.identifier,
    SubscribeAccountList: named(ids),
    EventTime: call.time,
  })
}

/** Tells that an official account has no room for more subscribers. */
export function tellFullOfficialAccount(call: Call, { id }: OfficialAccount): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterOfficialAccountFull'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({ CallbackCommand, Official_Account: id, EventTime: call.time })
}

/** Asks about a message before it is sent; gives whether it shall be sent, and not vanish in silence. */
export async function askToPublish(call: Call, { id }: OfficialAccount, message: Content): Promise<boolean> {
  const CallbackCommand = 'OfficialAccount.CallbackBeforeSendMsg'
  if (!call.webhooks.wants(CallbackCommand) || forbids(call, 'ForbidBeforeSendMsgCallback')) return true
  const answer = await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    Official_Account: id,
    OnlineOnlyFlag: onlineOnly(call),
    ...contentOf(message),
    EventTime: call.time,
  })
  // That the answer may change the message is not documented.
  return answer !== 'drop'
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

function named(ids: readonly string[]): readonly { readonly Subscriber_Account: string }[] {
  return ids.map((Subscriber_Account) => ({ Subscriber_Account }))
}
