import type { TimClient } from '@timkit/core'
import { asList } from '../../wire-list.ts'
import type { KnownOfAccount } from './found-account.ts'

/** What the service says of an account. */
const existence: ReadonlyMap<string, boolean> = new Map([
  ['Imported', true],
  ['NotImported', false],
])

/** Looks up accounts by their ids: whether they exist, what they are called, whether they are online. */
export async function lookUp(
  ids: readonly string[],
  client: TimClient,
  signal: AbortSignal,
): Promise<KnownOfAccount[]> {
  const { ResultItem: checked } = await client.api.imOpenLoginSvc.accountCheck(
    { CheckItem: ids.map((UserID) => ({ UserID })) },
    { signal },
  )
  const known = new Map(
    asList(checked).flatMap((item) => {
      const exists = existence.get(item?.AccountStatus ?? '')
      return item?.UserID === undefined || exists === undefined ? [] : [[item.UserID, exists] as const]
    }),
  )
  const asked = ids.filter((id) => known.get(id) === true)
  const [names, states] =
    asked.length === 0
      ? [Object.assign(new Map<string, string>(), { failed: [] }), new Map<string, string>()]
      : await Promise.all([client.accountNames(asked, { signal }), statesOf(asked, client, signal)])
  const failures = new Map(names.failed.map((failure) => [failure.item, failure] as const))
  return ids.map((id) => ({
    id,
    exists: known.get(id),
    name: names.get(id),
    nameFailure: failures.get(id),
    status: states.get(id),
  }))
}

/** Whether accounts are online, as the service calls it. */
export async function statesOf(
  ids: readonly string[],
  client: TimClient,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const answer = await client.api.openim.queryOnlineStatus({ To_Account: [...ids] }, { signal })
  return new Map(
    asList(answer.QueryResult).flatMap((item) => {
      const status = item?.Status ?? item?.State
      const id = item?.To_Account
      return typeof status === 'string' && typeof id === 'string' ? [[id, status] as const] : []
    }),
  )
}
