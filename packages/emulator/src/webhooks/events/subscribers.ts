import type { Call } from '../../request/call.ts'
import type { OfficialAccount } from '../../world/stores/official-accounts.ts'

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
    Operator_Account: call.operator,
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
    Operator_Account: call.operator,
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

function named(ids: readonly string[]): readonly { readonly Subscriber_Account: string }[] {
  return ids.map((Subscriber_Account) => ({ Subscriber_Account }))
}
