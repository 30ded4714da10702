import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { tellRecalled } from '../../webhooks/events/one-to-one-changes.ts'
import { openimCodes } from './codes.ts'
import { refuseRecalled, sentMessage } from './message/sent-message.ts'

/** Recalls a message, however old. */
export function adminMsgWithdraw(call: Call): EmptyResponse {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const from = read.account('From_Account', { missing: openimCodes.badSender })
  const to = read.account('To_Account', { missing: openimCodes.badRecipient })
  const message = sentMessage(read, { from, to, badKey: openimCodes.badMessageKey })
  refuseRecalled(message, 'The message was recalled before')
  call.world.recall(message)
  tellRecalled(call, message, { from, to })
  return {}
}
