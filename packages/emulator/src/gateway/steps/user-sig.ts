import type { UserSigSummary } from '../gatekeeper.ts'
import type { Incoming } from '../incoming.ts'

/** Checks the query and its UserSig, and notes what it says for the log. */
export async function checkUserSig(incoming: Incoming): Promise<UserSigSummary> {
  const userSig = await incoming.app.gatekeeper.check(incoming.url.searchParams)
  incoming.userSig = userSig
  return userSig
}
