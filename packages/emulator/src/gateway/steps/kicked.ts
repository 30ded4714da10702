import { gatewayCodes } from '../../request/gateway-codes.ts'
import { Refusal } from '../../request/refusal.ts'
import type { UserSigSummary } from '../gatekeeper.ts'
import type { Incoming } from '../incoming.ts'

/** Refuses a UserSig that is older than the moment at which its account was kicked. */
export function refuseKicked({ app }: Incoming, { userId, time }: UserSigSummary): void {
  const validFrom = app.world.accounts.get(userId)?.validFrom ?? 0
  if (time < validFrom)
    throw new Refusal(gatewayCodes.kicked, 'The UserSig was made before its account was kicked')
}
