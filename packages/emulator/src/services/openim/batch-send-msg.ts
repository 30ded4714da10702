import type { BatchSendMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { countedApart } from '../../request/count.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { formatMessageKey } from '../../world/records/message.ts'
import type { CoverageNote } from '../coverage-note.ts'
import type { Emulated } from '../route.ts'
import { openimCodes } from './codes.ts'
import { deliver } from './message/deliver.ts'
import { readDraft } from './message/draft.ts'

export const difference: CoverageNote = {
  en: 'No push. A repeat is recognised as by `sendmsg`: its own page promises less. Any number of messages per minute.',
  zh: '没有推送。重复消息的识别与 `sendmsg` 相同：该接口自己的文档只承诺同一秒内去重。不限制每分钟的消息条数。',
}

const maxRecipients = 500

/** Sends a message to many accounts; those that do not exist are named, and the others get it. */
export function batchSendMsg(call: Call): Emulated<BatchSendMsgResponse> {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const { badRecipient, badSender, tooManyRecipients } = openimCodes
  const recipients = countedApart('To_Account', read.textList('To_Account', { invalid: badRecipient }), {
    most: maxRecipients,
    none: badRecipient,
    tooMany: tooManyRecipients,
  })
  const from = read.accountOrAdmin('From_Account', { missing: badSender })
  const draft = readDraft(call, read)
  const errors: { To_Account: string; ErrorCode: number }[] = []
  let repeatedAt: number | undefined
  let isNew = false
  // Whoever is named twice gets one message.
  const names = new Set(recipients)
  for (const name of names) {
    const to = call.world.accounts.get(name)
    if (to === undefined) {
      errors.push({ To_Account: name, ErrorCode: openimCodes.notImported })
      continue
    }
    const { time, repeated } = deliver(call, draft, from, to)
    if (repeated) repeatedAt = time
    else isNew = true
  }
  if (errors.length === names.size)
    throw new Refusal(openimCodes.unknownRecipient, 'No account of To_Account exists')
  // One key for all: that of the messages which are new, if any is.
  const time = isNew ? call.now : (repeatedAt ?? call.now)
  const MsgKey = formatMessageKey({ ...draft, time })
  return errors.length === 0 ? { MsgKey } : { ActionStatus: 'SomeError', MsgKey, ErrorList: errors }
}
