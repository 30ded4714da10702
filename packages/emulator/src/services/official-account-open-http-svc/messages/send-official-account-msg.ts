import type { SendOfficialAccountMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, uint32 } from '../../../request/fields.ts'
import { messageBytes, readMessageBody } from '../../../request/message-body.ts'
import { Refusal } from '../../../request/refusal.ts'
import { checkForbidden } from '../../../webhooks/events/message-content.ts'
import { askToPublish, tellPublished } from '../../../webhooks/events/official-messages.ts'
import type { OfficialAccount, OfficialMessage } from '../../../world/stores/official-accounts.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'
import { officialBodyCodes, officialCodes } from '../codes.ts'
import { messageKey } from './message-key.ts'

export const difference: CoverageNote = {
  en: 'No push, no limit on messages per second. A message for those who are online is kept like any other; it is not in the hourly files. A word in `ForbidCallbackControl` that the page does not have is refused with 10004; what the service does is not documented.',
  zh: '没有推送，不限制每秒的消息条数。仅发送给在线用户的消息与其他消息一样保存；消息不会出现在消息记录文件中。`ForbidCallbackControl` 中有文档以外的值时返回 10004；文档没有写明服务端如何处理。',
}

/** A message with the same content and random number is a repeat for this many seconds. */
const repeatSeconds = 300

/** Sends a message to all subscribers. */
export async function sendOfficialAccountMsg(call: Call): Promise<SendOfficialAccountMsgResponse> {
  if (call.bytes > messageBytes) {
    const info = `The request has ${call.bytes} bytes, more than ${messageBytes}`
    throw new Refusal(officialCodes.tooLarge, info)
  }
  const first = namedAccount(call)
  const read = readRequest(call)
  const random = read.integer('Random', { max: uint32 })
  const body = readMessageBody(read, officialBodyCodes)
  const cloud = read.optionalText('CloudCustomData') ?? ''
  checkOptions(read)
  await askToPublish(call, first, { body, cloud })
  // The account may be gone once a receiver was asked.
  const account = namedAccount(call)
  const message = repeatOf(account, random, body, call.now) ?? add(call, account, { random, body, cloud })
  return { MsgTime: message.time, MsgKey: messageKey(message) }
}

function add(
  call: Call,
  account: OfficialAccount,
  content: Pick<OfficialMessage, 'random' | 'body' | 'cloud'>,
): OfficialMessage {
  const { now, world } = call
  const { messages } = account
  const message = { seq: messages.length + 1, time: now, recalled: false, ...content }
  messages.push(message)
  world.stores.officialAccounts.touch()
  tellPublished(call, account, message, { key: messageKey(message), time: now })
  return message
}

/** What changes nothing here is checked all the same. */
function checkOptions(read: FieldReader): void {
  const onlineOnly = read.flag('OnlineOnlyFlag')
  checkForbidden(read)
  read.optionalObject('OfflinePushInfo')
  const controls = read.optionalTextList('SendMsgControl') ?? []
  if (controls.some((control) => control !== 'NoLastMsg'))
    throw read.refusal('SendMsgControl may have NoLastMsg only')
  if (onlineOnly && controls.length > 0)
    throw read.refusal('SendMsgControl cannot be used together with OnlineOnlyFlag')
}

function repeatOf(
  { messages }: OfficialAccount,
  random: number,
  body: string,
  now: number,
): OfficialMessage | undefined {
  return messages.findLast(
    (message) => message.time >= now - repeatSeconds && message.random === random && message.body === body,
  )
}
