import type { SubscriberResults } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'
import { subscriberResult } from './subscriber-result.ts'

export const difference: CoverageNote = {
  en: 'Any number of accounts at once: no limit is documented.',
  zh: '一次可以传入任意数量的账号：文档没有写明上限。',
}

/** Ends subscriptions, each with a result of its own. */
export function deleteSubscriber(call: Call): SubscriberResults {
  const { subscribers } = namedAccount(call)
  const read = readRequest(call)
  const ids = read.textList('SubscriberToDel_Account')
  if (ids.length === 0) throw read.refusal('SubscriberToDel_Account has no entry')
  const results = ids.map((id) => {
    if (!call.world.accounts.has(id)) return subscriberResult(id, 'not done')
    return subscriberResult(id, subscribers.delete(id) ? 'done' : 'so before')
  })
  call.world.stores.officialAccounts.touch()
  return { SubscriberList: results }
}
