import type { OfficialAccountMessage, OfficialAccountMsgGetSimpleResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import type { OfficialAccount, OfficialMessage } from '../../../world/stores/official-accounts.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'
import { findMessage, messageKey } from './message-key.ts'

export const difference: CoverageNote = {
  en: 'Messages never expire. `LastMsgKey` is empty after the oldest message; this is not documented.',
  zh: '消息不会过期。返回最早的消息之后 `LastMsgKey` 为空；文档没有说明。',
}

/** An answer has at most this many messages. */
const most = 20

/** Messages of an official account, the newest first. */
export function officialAccountMsgGetSimple(call: Call): OfficialAccountMsgGetSimpleResponse {
  const account = namedAccount(call)
  const read = readRequest(call)
  const wanted = read.integer('ReqMsgNumber', { min: 1 })
  const withRecalled = read.flag('WithRecalledMsg')
  const before = readBefore(read, account)
  const older = account.messages.slice(0, before).filter(({ recalled }) => withRecalled || !recalled)
  const page = older.slice(-Math.min(wanted, most)).reverse()
  const last = page.at(-1)
  const hasMore = last !== undefined && last !== older[0]
  return {
    Official_Account: account.id,
    IsFinished: wanted > most && hasMore ? 0 : 1,
    RspMsgList: page.map((message) => wireMessage(account, message)),
    LastMsgKey: hasMore ? messageKey(last) : '',
  }
}

/** How many messages are older than the one that the request names. */
function readBefore(read: FieldReader, account: OfficialAccount): number {
  const key = read.optionalText('LastMsgKey') ?? ''
  if (key === '') return account.messages.length
  const message = findMessage(account, key)
  if (message === undefined) throw read.refusal('LastMsgKey is not the key of a message')
  return message.seq - 1
}

function wireMessage({ id }: OfficialAccount, message: OfficialMessage): OfficialAccountMessage {
  return {
    From_Account: id,
    IsPlaceMsg: message.recalled ? 2 : 0,
    MsgBody: JSON.parse(message.body),
    MsgKey: messageKey(message),
    MsgPriority: 2,
    MsgRandom: message.random,
    MsgSeq: message.seq,
    MsgTimeStamp: message.time,
  }
}
