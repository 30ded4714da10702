import type { UserSigSummary } from '../gatekeeper.ts'
import type { Incoming } from '../incoming.ts'

/** Checks the query and its UserSig, and notes what it says for the log. */
export function checkUserSig(incoming: Incoming): UserSigSummary | Promise<UserSigSummary> {
  const note = (userSig: UserSigSummary): UserSigSummary => {
    incoming.userSig = userSig
    return userSig
  }
  const checked = incoming.app.gatekeeper.check(incoming.request.url.searchParams)
  return checked instanceof Promise ? checked.then(note) : note(checked)
}
