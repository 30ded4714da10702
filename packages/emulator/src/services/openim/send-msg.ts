import type { SendMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { formatMessageKey } from '../../world/message.ts'
import { openimCodes } from './codes.ts'
import { deliver } from './message/deliver.ts'
import { readDraft } from './message/draft.ts'

/** Sends a message. */
export function sendMsg(call: Call): SendMsgResponse {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const { badRecipient, badSender, unknownAccount } = openimCodes
  const to = read.account('To_Account', { missing: badRecipient, unknown: unknownAccount })
  const from = read.accountOrAdmin('From_Account', { missing: badSender, unknown: unknownAccount })
  const draft = readDraft(call, read)
  const { time } = deliver(call, draft, from, to)
  return { MsgTime: time, MsgKey: formatMessageKey({ ...draft, time }) }
}
