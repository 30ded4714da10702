import type { App } from './app.ts'
import { safeLine } from './safety/sanitize.ts'

const most = 100

/** Ids that begin with some letters, for completion: only such that stay the same when made safe. */
export function beginningWith(ids: Iterable<string>, value: string): string[] {
  const wanted = value.toLowerCase()
  const found = [...ids].filter((id) => id.toLowerCase().startsWith(wanted) && safeLine(id) === id)
  return [...new Set(found)].sort().slice(0, most)
}

/** The accounts that may be offered for completion: those that the operator named. The service has no list of all. */
export function knownAccounts({ access }: Pick<App, 'access'>): readonly string[] {
  return access.accounts ?? []
}

/** With whom an account talks. Completion never fails: it offers nothing instead. */
export async function knownPeers(
  app: App,
  account: string | undefined,
  type: 'c2c' | 'group',
): Promise<string[]> {
  if (account === undefined) return []
  try {
    await app.ids.prepare()
    const own = app.ids.revealIn(account)
    if (!app.access.allowsAccount(own)) return []
    const allowsGroup = await app.access.groupFilter()
    const client = await app.client()
    const items = await client.conversations(own).collect(most)
    const peers = items.flatMap(({ Type, To_Account: peer, GroupId: group }) => {
      if (type === 'c2c') return Type === 1 && peer !== undefined ? [peer] : []
      return Type === 2 && group !== undefined && allowsGroup(group) ? [group] : []
    })
    return app.ids.hideIn(peers)
  } catch {
    return []
  }
}
