import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'
import { officialCodes } from '../codes.ts'

export const difference: CoverageNote = {
  en: 'Who has not subscribed is refused with 10007; no code is documented.',
  zh: '账号没有订阅时返回 10007；文档没有写明错误码。',
}

/** Sets the text that a subscription carries. */
export function modifySubscriberInfo(call: Call): EmptyResponse {
  const { subscribers } = namedAccount(call)
  const read = readRequest(call)
  const subscription = subscribers.get(read.text('Subscriber_Account'))
  if (subscription === undefined) {
    throw new Refusal(
      officialCodes.notAllowed,
      'Subscriber_Account has not subscribed to the official account',
    )
  }
  subscription.custom = read.optionalText('CustomString') ?? subscription.custom
  call.world.stores.officialAccounts.touch()
  return {}
}
