import type { BatchSendMsgResponse } from '@timkit/core'
import { optionalText, textList } from '../../fields.ts'
import { Refusal } from '../../refusal.ts'
import type { Call, Emulated } from '../../route.ts'
import { formatMessageKey } from '../../store/message.ts'
import { existing } from '../accounts.ts'
import { readDraft } from './send.ts'

/** A message can be sent to this many accounts at once. */
const MAX_RECIPIENTS = 500

/** Sends a message to many accounts; those that do not exist are named, and the others get it. */
export function batchSendMsg(call: Call): Emulated<BatchSendMsgResponse> {
  const { body, world } = call
  const recipients = textList(body, 'To_Account', 90003)
  if (recipients.length === 0) throw new Refusal(90003, 'To_Account has no entry')
  if (recipients.length > MAX_RECIPIENTS) {
    throw new Refusal(90011, `To_Account has ${recipients.length} entries, more than ${MAX_RECIPIENTS}`)
  }
  const sender = optionalText(body, 'From_Account', 90008) ?? call.identifier
  const from = existing(call, sender, 'From_Account', 90048)
  const draft = readDraft(call)
  const errors: { To_Account: string; ErrorCode: number }[] = []
  for (const recipient of recipients) {
    const to = world.accounts.get(recipient)
    if (to === undefined) errors.push({ To_Account: recipient, ErrorCode: 70107 })
    else if (!draft.onlineOnly) world.addC2CMessage({ ...draft, from, to, time: call.now }, true)
  }
  if (errors.length === recipients.length) throw new Refusal(90012, 'No account of To_Account exists')
  const MsgKey = formatMessageKey({ ...draft, time: call.now })
  return errors.length === 0 ? { MsgKey } : { ActionStatus: 'SomeError', MsgKey, ErrorList: errors }
}
