import { gatewayCodes } from '../../request/gateway-codes.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Incoming } from '../incoming.ts'

/** Refuses every method but POST. */
export function requirePost({ request }: Incoming): void {
  if (request.method === 'POST') return
  throw new Refusal(gatewayCodes.badRequest, `The method must be POST, not ${request.method}`)
}
