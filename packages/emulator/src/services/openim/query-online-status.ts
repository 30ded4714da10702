import type { AccountOnlineStatus, QueryOnlineStatusResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { textList } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'

/** This many accounts can be asked for at once. */
const MAX_ACCOUNTS = 500

/** Tells who is connected. */
export function queryOnlineStatus(call: Call): QueryOnlineStatusResponse {
  const ids = textList(call.body, 'To_Account', 90003)
  if (ids.length === 0) throw new Refusal(90001, 'To_Account has no entry')
  if (ids.length > MAX_ACCOUNTS)
    throw new Refusal(90011, `To_Account has ${ids.length} entries, more than ${MAX_ACCOUNTS}`)
  const detailed = call.body.IsNeedDetail === 1
  const results: AccountOnlineStatus[] = []
  const errors: { To_Account: string; ErrorCode: number }[] = []
  for (const id of ids) {
    const account = call.world.accounts.get(id)
    if (account === undefined) {
      errors.push({ To_Account: id, ErrorCode: 70107 })
      continue
    }
    const { status, platforms } = account.presence ?? { status: 'Offline', platforms: [] }
    // The documentation calls it Status in its table and State in its samples: clients read either.
    const result = { To_Account: id, Status: status, State: status }
    const withDetail = detailed && platforms.length > 0
    results.push(
      withDetail
        ? { ...result, Detail: platforms.map((Platform) => ({ Platform, Status: status })) }
        : result,
    )
  }
  if (results.length === 0) throw new Refusal(70107, 'No account of To_Account exists')
  return errors.length === 0 ? { QueryResult: results } : { QueryResult: results, ErrorList: errors }
}
