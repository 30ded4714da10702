import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { namedAccount } from './named-account.ts'

/** Deletes an official account, with its subscriptions and messages. */
export function destroyOfficialAccount(call: Call): EmptyResponse {
  call.world.stores.officialAccounts.remove(namedAccount(call))
  return {}
}
