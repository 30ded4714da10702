import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { tellEdited } from '../../webhooks/events/one-to-one-changes.ts'
import type { CoverageNote } from '../coverage-note.ts'
import type { Emulated } from '../route.ts'
import { openimCodes } from './codes.ts'
import { refuseTooLarge } from './message/draft.ts'
import { rewrite } from './message/rewrite.ts'
import { refuseRecalled, sentMessage } from './message/sent-message.ts'

export const difference: CoverageNote = {
  en: 'A message that is not there, or was recalled, is refused with 20022 or 20023; no code is documented.',
  zh: '消息不存在或已撤回时返回 20022 或 20023；文档没有写明错误码。',
}

/** Changes what a one-to-one message says. */
export function modifyC2CMsg(call: Call): Emulated<EmptyResponse> {
  refuseTooLarge(call)
  const read = fields(call, { invalid: openimCodes.badRequest })
  const { unknownAccount, badRecipient, unknownRecipient, badPacket } = openimCodes
  const from = read.account('From_Account', { missing: unknownAccount })
  const to = read.account('To_Account', { missing: badRecipient, unknown: unknownRecipient })
  const message = sentMessage(read, { from, to, badKey: badPacket })
  refuseRecalled(message, 'The message was recalled')
  rewrite(call, read, message)
  tellEdited(call, message)
  return { ErrorInfo: 'succeed' }
}
