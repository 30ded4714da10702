import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { withCurrentNames } from '../../../request/older-names.ts'
import { tellChangedOfficialAccount } from '../../../webhooks/events/official-accounts.ts'
import { namedAccount, readRequest } from './named-account.ts'
import { readTexts } from './texts.ts'

/** Changes what an official account says about itself. */
export function modifyOfficialAccountBaseInfo(call: Call): EmptyResponse {
  const body = withCurrentNames(call.body, { OfficialAccount: 'Official_Account' })
  const account = namedAccount({ ...call, body })
  const read = readRequest(call)
  const texts = readTexts(read)
  if (texts.name === '') throw read.refusal('Name must not be empty')
  const maxSubscribers = read.optionalNonZero('MaxSubscriberNum')
  Object.assign(account.texts, texts)
  account.maxSubscribers = maxSubscribers ?? account.maxSubscribers
  call.world.stores.officialAccounts.touch()
  tellChangedOfficialAccount(call, account, texts)
  return {}
}
