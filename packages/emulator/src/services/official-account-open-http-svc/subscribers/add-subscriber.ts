import type { SubscriberResult, SubscriberResults } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import type { OfficialAccount } from '../../../world/stores/official-accounts.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'
import { officialCodes } from '../codes.ts'
import { subscriberResult } from './subscriber-result.ts'

/** This many can be added at once. */
const most = 100

/** Subscribes accounts to an official account, each with a result of its own. */
export function addSubscriber(call: Call): SubscriberResults {
  const account = namedAccount(call)
  const items = readRequest(call).objectList('SubscriberList')
  const rule = { most, code: officialCodes.badRequest }
  const ids = counted('SubscriberList', items, rule).map((item) => item.text('Subscriber_Account'))
  const results = ids.map((id) => subscribe(call, account, id))
  call.world.stores.officialAccounts.touch()
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
