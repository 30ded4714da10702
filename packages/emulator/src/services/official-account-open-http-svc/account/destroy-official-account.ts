import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { tellDestroyedOfficialAccount } from '../../../webhooks/events/official-accounts.ts'
import { namedAccount } from './named-account.ts'

/** Deletes an official account, with its subscriptions and messages. */
export function destroyOfficialAccount(call: Call): EmptyResponse {
  const account = namedAccount(call)
  call.world.stores.officialAccounts.remove(account)
  tellDestroyedOfficialAccount(call, account)
  return {}
}
