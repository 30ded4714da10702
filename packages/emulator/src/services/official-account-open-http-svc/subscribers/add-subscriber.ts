import type { SubscriberResult, SubscriberResults } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import {
  askToSubscribe,
  tellFullOfficialAccount,
  tellSubscribers,
} from '../../../webhooks/events/subscribers.ts'
import type { OfficialAccount } from '../../../world/stores/official-accounts.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'
import { officialCodes } from '../codes.ts'
import { subscriberResult } from './subscriber-result.ts'

/** This many can be added at once. */
const most = 100

/** Subscribes accounts to an official account, each with a result of its own. */
export async function addSubscriber(call: Call): Promise<SubscriberResults> {
  const first = namedAccount(call)
  const items = readRequest(call).objectList('SubscriberList')
  const rule = { most, code: officialCodes.badRequest }
  const ids = counted('SubscriberList', items, rule).map((item) => item.text('Subscriber_Account'))
  const refused = await askToSubscribe(call, first, ids)
  // The account may be gone once a receiver was asked.
  const account = namedAccount(call)
  const before = new Set(account.subscribers.keys())
  const results = ids.map((id) =>
    refused.has(id) ? subscriberResult(id, 'not done') : subscribe(call, account, id),
  )
  call.world.stores.officialAccounts.touch()
  const added = [...account.subscribers.keys()].filter((id) => !before.has(id))
  tellSubscribers(call, account, 'OfficialAccount.CallbackAfterAddSubscriber', added)
  const isFull = account.subscribers.size >= account.maxSubscribers
  // Also where it was full before: somebody could not subscribe.
  const isLeftOut = ids.some(
    (id) => !refused.has(id) && !account.subscribers.has(id) && call.world.accounts.has(id),
  )
  if (isFull && (added.length > 0 || isLeftOut)) tellFullOfficialAccount(call, account)
  return { SubscriberList: results }
}

function subscribe(
  call: Call,
  { subscribers, maxSubscribers }: OfficialAccount,
  id: string,
): SubscriberResult {
  if (subscribers.has(id)) return subscriberResult(id, 'so before')
  const isFull = subscribers.size >= maxSubscribers
  if (isFull || !call.world.accounts.has(id)) return subscriberResult(id, 'not done')
  subscribers.set(id, { time: call.now, custom: '' })
  return subscriberResult(id, 'done')
}
