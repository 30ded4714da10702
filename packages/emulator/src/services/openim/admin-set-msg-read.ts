import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { tellRead } from '../../webhooks/events/one-to-one-changes.ts'
import { markRead } from '../../world/conversations/conversation.ts'
import { openimCodes } from './codes.ts'

/** Marks what an account received from a peer as read, up to a time or all of it. */
export function adminSetMsgRead(call: Call): EmptyResponse {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const account = read.account('Report_Account', { missing: openimCodes.badSender })
  const peer = read.account('Peer_Account', { missing: openimCodes.badRecipient })
  const through = readTime(call.body.MsgReadTime)
  const side = account.sides.get(peer.id)
  if (side !== undefined) {
    markRead(side, through)
    call.world.changed()
    tellRead(call, account, peer, through)
  }
  return {}
}

// Documented as a string; clients send numbers as well. 0 means now, as where it is absent.
function readTime(value: unknown): number {
  if (value === undefined || value === 0 || value === '' || value === '0') return Number.POSITIVE_INFINITY
  const time = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value
  if (typeof time === 'number' && Number.isInteger(time) && time > 0) return time
  throw new Refusal(openimCodes.badRequest, 'MsgReadTime must be a time in unix seconds')
}
