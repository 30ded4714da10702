import type { SendMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { type FieldReader, fields } from '../../request/fields.ts'
import { checkForbidden } from '../../webhooks/events/message-content.ts'
import { askToSend, type Parties, tellNotSent, tellSent } from '../../webhooks/events/one-to-one.ts'
import { flag, formatMessageKey } from '../../world/records/message.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { openimCodes } from './codes.ts'
import { deliver } from './message/deliver.ts'
import { type Draft, readDraft } from './message/draft.ts'

export const difference: CoverageNote = {
  en: 'Nobody is pushed anything; of a message to an account that is `PushOnline` in `emulator.world`, `Push.OfflinePush` says that it was. A `MsgLifeTime` other than 0 does not shorten how long a message is kept. Of several codes for an account that does not exist, 20003. A word in `SendMsgControl` or `ForbidCallbackControl` that the page does not have is refused with 90001; what the service does is not documented.',
  zh: '不会真正推送；接收方在 `emulator.world` 中为 `PushOnline` 时，触发 `Push.OfflinePush` 回调。`MsgLifeTime` 不为 0 时，消息的保存时间也不会缩短。账号不存在时，在文档列出的几个错误码中返回 20003。`SendMsgControl` 或 `ForbidCallbackControl` 中有文档以外的值时返回 90001；文档没有写明服务端如何处理。',
}

/** Sends a message. */
export async function sendMsg(call: Call): Promise<SendMsgResponse> {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const parties = readParties(read)
  const plain = readDraft(call, read)
  checkForbidden(read)
  const draft = read.flag('SupportMessageExtension')
    ? { ...plain, flags: plain.flags | flag.extensible }
    : plain
  const message = await askToSend(call, draft, parties)
  // An account may be gone once a receiver was asked.
  const later = message === draft ? parties : againOrTell(call, read, message, parties)
  const time = message === undefined ? call.now : send(call, message, later)
  return { MsgTime: time, MsgKey: formatMessageKey({ ...draft, time }) }
}

function readParties(read: FieldReader): Parties {
  const { badRecipient, badSender, unknownAccount } = openimCodes
  const to = read.account('To_Account', { missing: badRecipient, unknown: unknownAccount })
  const from = read.accountOrAdmin('From_Account', { missing: badSender, unknown: unknownAccount })
  return { from, to }
}

/** The parties as they are now. That one is gone is told, too, unless the message was to vanish. */
function againOrTell(call: Call, read: FieldReader, message: Draft | undefined, parties: Parties): Parties {
  try {
    return readParties(read)
  } catch (error) {
    if (message !== undefined) tellNotSent(call, message, parties, error)
    throw error
  }
}

/** Sends a message, and tells of it unless it is a repeat; gives when it was sent first. */
function send(call: Call, message: Draft, { from, to }: Parties): number {
  const { time, repeated } = deliver(call, message, from, to)
  if (!repeated) tellSent(call, message, { from, to })
  return time
}
