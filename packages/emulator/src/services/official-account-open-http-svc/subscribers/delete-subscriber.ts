import type { SubscriberResults } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { tellSubscribers } from '../../../webhooks/events/subscribers.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'
import { subscriberResult } from './subscriber-result.ts'

export const difference: CoverageNote = {
  en: 'Any number of accounts at once: no limit is documented.',
  zh: '一次可以传入任意数量的账号：文档没有写明上限。',
}

/** Ends subscriptions, each with a result of its own. */
export function deleteSubscriber(call: Call): SubscriberResults {
  const account = namedAccount(call)
  const { subscribers } = account
  const ended: string[] = []
  const read = readRequest(call)
  const ids = read.textList('SubscriberToDel_Account')
  if (ids.length === 0) throw read.refusal('SubscriberToDel_Account has no entry')
  const results = ids.map((id) => {
    if (!call.world.accounts.has(id)) return subscriberResult(id, 'not done')
    if (!subscribers.delete(id)) return subscriberResult(id, 'so before')
    ended.push(id)
    return subscriberResult(id, 'done')
  })
  call.world.stores.officialAccounts.touch()
  tellSubscribers(call, account, 'OfficialAccount.CallbackAfterDeleteSubscriber', ended)
  return { SubscriberList: results }
}
