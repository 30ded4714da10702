import type { SendMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { flag, formatMessageKey } from '../../world/records/message.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { openimCodes } from './codes.ts'
import { deliver } from './message/deliver.ts'
import { readDraft } from './message/draft.ts'

export const difference: CoverageNote = {
  en: 'No webhooks, no push. A `MsgLifeTime` other than 0 does not shorten how long a message is kept. Of several codes for an account that does not exist, 20003.',
  zh: '没有 webhook 回调，没有推送。`MsgLifeTime` 不为 0 时，消息的保存时间也不会缩短。账号不存在时，在文档列出的几个错误码中返回 20003。',
}

/** Sends a message. */
export function sendMsg(call: Call): SendMsgResponse {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const { badRecipient, badSender, unknownAccount } = openimCodes
  const to = read.account('To_Account', { missing: badRecipient, unknown: unknownAccount })
  const from = read.accountOrAdmin('From_Account', { missing: badSender, unknown: unknownAccount })
  const plain = readDraft(call, read)
  const draft = read.flag('SupportMessageExtension')
    ? { ...plain, flags: plain.flags | flag.extensible }
    : plain
  const { time } = deliver(call, draft, from, to)
  return { MsgTime: time, MsgKey: formatMessageKey({ ...draft, time }) }
}
