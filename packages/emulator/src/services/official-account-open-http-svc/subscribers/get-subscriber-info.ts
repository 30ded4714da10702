import type { GetSubscriberInfoResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { readPageStart } from '../../../request/page-start.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'

export const difference: CoverageNote = {
  en: '`MsgFlag` and `LastSendMsgTime` are missing: what they say of a subscriber is not documented.',
  zh: '不返回 `MsgFlag` 和 `LastSendMsgTime`：文档没有说明它们对订阅者的含义。',
}

/** A page has at most this many. */
const most = 200

/** Who has subscribed to an official account, page by page. */
export function getSubscriberInfo(call: Call): GetSubscriberInfoResponse {
  const { subscribers } = namedAccount(call)
  const read = readRequest(call)
  const limit = read.optionalNonZero('Limit', { max: most })
  const start = readPageStart(read, 'Next')
  const page = [...subscribers].slice(start, limit === undefined ? undefined : start + limit)
  const end = start + page.length
  return {
    Next: end < subscribers.size ? String(end) : '',
    SubscriberNum: subscribers.size,
    SubscriberList: page.map(([id, { time, custom }]) => ({
      Subscriber_Account: id,
      SubscribeTime: time,
      CustomString: custom,
    })),
  }
}
