import type { BatchSendMsgResponse } from '@timkit/core/wire'
import { existing } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { optionalText, textList } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { formatMessageKey } from '../../world/message.ts'
import type { Emulated } from '../route.ts'
import { deliver, readDraft } from './send-msg.ts'

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
  const sender = optionalText(body, 'From_Account', 90008) || call.identifier
  const from = existing(call, sender, 'From_Account', 90008)
  const draft = { ...readDraft(call), ...(body.OnlineOnlyFlag === 1 && { onlineOnly: true }) }
  const errors: { To_Account: string; ErrorCode: number }[] = []
  let repeatedAt: number | undefined
  let isNew = false
  // Whoever is named twice gets one message.
  for (const recipient of new Set(recipients)) {
    const to = world.accounts.get(recipient)
    if (to === undefined) {
      errors.push({ To_Account: recipient, ErrorCode: 70107 })
      continue
    }
    const { time, repeated } = deliver(call, draft, from, to)
    if (repeated) repeatedAt = time
    else isNew = true
  }
  if (errors.length === new Set(recipients).size) throw new Refusal(90012, 'No account of To_Account exists')
  // One key for all: that of the messages which are new, if any is.
  const time = isNew ? call.now : (repeatedAt ?? call.now)
  const MsgKey = formatMessageKey({ ...draft, time })
  return errors.length === 0 ? { MsgKey } : { ActionStatus: 'SomeError', MsgKey, ErrorList: errors }
}
