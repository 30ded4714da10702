import type { SendGroupMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields, uint32 } from '../../../request/fields.ts'
import { messageBytes, readMessageBody } from '../../../request/message-body.ts'
import { Refusal } from '../../../request/refusal.ts'
import { tellNotSentToGroup } from '../../../webhooks/events/group-exceptions.ts'
import {
  askToSendToGroup,
  type SentGroupMessage,
  tellSentToGroup,
} from '../../../webhooks/events/group-messages.ts'
import type { GroupMessage } from '../../../world/records/message.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupBodyCodes, groupCodes } from '../codes.ts'
import { type Conversation, namedConversation } from '../group/named-conversation.ts'
import { readSendOptions, type SendOptions } from './send-options.ts'

export const difference: CoverageNote = {
  en: 'Nobody is pushed anything; members who are `PushOnline` in `emulator.world` trigger `Push.OfflinePush`. A message that a webhook drops is answered like one that was sent, with the `MsgSeq` that the next one then gets; every refusal but that of a webhook triggers `Group.CallbackSendMsgException`; the page names parameters, frequency, moderation and mutes. Messages of a topic are apart from those of the community: their `MsgSeq` begins at 1 in each topic, and unread counts, conversation lists and hourly files leave them out; how the service does that is not documented. A topic that does not exist is refused with 10010, one of a group that has none with 10007. `NeedReadReceipt` is refused with 10061 beside `OnlineOnlyFlag`, and means nothing in a community and an AVChatRoom; whether the service does so is not documented. A message for those who are online has `MsgSeq` 0; one with `To_Account` is read by everybody. A sender who is muted by `setnospeaking` is refused with 10017; whether the REST API does that is not documented. So is what happens to a word in `ForbidCallbackControl` that the page does not have: it is refused with 10004.',
  zh: '不会真正推送；成员在 `emulator.world` 中为 `PushOnline` 时，触发 `Push.OfflinePush` 回调。被事前回调静默丢弃的消息，应答与发送成功时一样，其中的 `MsgSeq` 随后由下一条消息使用；除被事前回调拒绝以外，发送失败都会触发 `Group.CallbackSendMsgException`，文档只列出参数、频率、内容审核和禁言。话题消息与社群消息分开：`MsgSeq` 在每个话题里从 1 开始，不计入未读数，不出现在会话列表和每小时的消息记录文件里；文档没有写明服务端如何处理。话题不存在时返回 10010，群不支持话题时返回 10007。`NeedReadReceipt` 与 `OnlineOnlyFlag` 同时使用时返回 10061，在社群和直播群里不起作用；文档没有说明服务端是否如此。仅发送给在线成员的消息 `MsgSeq` 为 0；指定了 `To_Account` 的消息，查询历史时所有人都能看到。发送者被 `setnospeaking` 全局禁言时返回 10017；文档没有说明 REST API 是否如此。`ForbidCallbackControl` 中有文档以外的值时返回 10004，文档同样没有说明。',
}

/** A message with the same content and random number is a repeat for this many seconds. */
const repeatSeconds = 300
/** A group takes this many messages per second. */
const messagesPerSecond = 40

const priorities: ReadonlyMap<string, number> = new Map([
  ['High', 1],
  ['Normal', 2],
  ['Low', 3],
])

/** Sends a message to a group. */
export async function sendGroupMsg(call: Call): Promise<SendGroupMsgResponse> {
  try {
    checkSize(call)
    const conversation = namedConversation(call)
    const draft = readDraft(call, conversation)
    checkRight(call, conversation, draft.from.id)
    const message = await askToSendToGroup(call, draft, conversation)
    if (message === undefined) return asIfSent(call, conversation, draft)
    if (message === draft) return send(call, conversation, draft)
    // A group may be gone, and a right too, once a receiver was asked.
    const later = namedConversation(call)
    checkRight(call, later, message.from.id)
    return send(call, later, message)
  } catch (error) {
    tellNotSentToGroup(call, error)
    throw error
  }
}

/** A message as the request describes it. */
type Draft = SentGroupMessage & SendOptions & Pick<GroupMessage, 'priority'>

function readDraft(call: Call, { group }: Conversation): Draft {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const random = read.integer('Random', { max: uint32 })
  const from = read.accountOrAdmin('From_Account', { unknown: groupCodes.unknownAccount })
  const priority = readPriority(read)
  const body = readMessageBody(read, groupBodyCodes)
  const cloud = read.optionalText('CloudCustomData') ?? ''
  return { random, from, priority, body, cloud, ...readSendOptions(read, group) }
}

/**
 * Answers as to a message that was sent, for its sender shall believe so: that of a repeat, or with the number that it would have
 * got. It takes none, so that neither a gap nor an unread message comes of it.
 */
function asIfSent({ now }: Call, { messages }: Conversation, draft: Draft): SendGroupMsgResponse {
  const repeated = repeatOf(messages, draft.random, draft.body, now)
  if (repeated !== undefined) return { MsgTime: repeated.time, MsgSeq: repeated.seq }
  return { MsgTime: now, MsgSeq: draft.onlineOnly ? 0 : messages.length + 1 }
}

/** Sends a message, and tells of it unless it is a repeat. */
function send(call: Call, conversation: Conversation, draft: Draft): SendGroupMsgResponse {
  const { now, world } = call
  const { group, topic, messages } = conversation
  const { random, body, onlineOnly, needsReceipt, ...rest } = draft
  const repeated = repeatOf(messages, random, body, now)
  if (repeated !== undefined) return { MsgTime: repeated.time, MsgSeq: repeated.seq }
  if (onlineOnly) {
    tellSentToGroup(call, draft, conversation, { seq: 0, time: now })
    return { MsgTime: now, MsgSeq: 0 }
  }
  if (call.rateLimited && messagesOfSecond(messages, now) >= messagesPerSecond) {
    tellNotSentToGroup(call, new Refusal(groupCodes.tooManyMessages, 'msg count exceeds limit'))
    return { MsgTime: now, MsgSeq: 0, MsgDropReason: 'MsgFreqCtrl' }
  }
  const sent = { ...rest, time: now, random, body }
  const message =
    topic === undefined ? world.addGroupMessage(group, sent) : world.addTopicMessage(topic, sent)
  if (needsReceipt) world.stores.groupReceipts.ask(group.id, message.seq)
  tellSentToGroup(call, draft, conversation, message)
  return { MsgTime: message.time, MsgSeq: message.seq }
}

function checkSize({ bytes }: Call): void {
  if (bytes <= messageBytes) return
  throw new Refusal(groupCodes.tooLarge, `The request has ${bytes} bytes, more than ${messageBytes}`)
}

function readPriority(read: FieldReader): number {
  const priority = priorities.get(read.optionalText('MsgPriority') || 'Normal')
  if (priority === undefined) throw read.refusal('MsgPriority must be High, Normal or Low')
  return priority
}

function checkRight(call: Call, { group, topic }: Conversation, sender: string): void {
  // The admin of the app may write in every group.
  if (sender === call.identifier) return
  const member = group.members.get(sender)
  if (member === undefined)
    throw new Refusal(groupCodes.notAllowed, 'From_Account is not a member of the group')
  const everywhere = call.world.stores.globalMutes.of(sender).groupUntil > call.now
  if (everywhere) throw new Refusal(groupCodes.muted, 'From_Account is muted in all groups')
  const muteAll = group.profile.muteAll || topic?.muteAll === true
  const inTopic = topic === undefined ? 0 : call.world.stores.topicMutes.of(topic.id, sender)
  const muted = Math.max(member.muteUntil, inTopic) > call.now || (muteAll && member.role === 'Member')
  if (muted) throw new Refusal(groupCodes.muted, 'From_Account is muted in the group')
}

function repeatOf(
  messages: readonly GroupMessage[],
  random: number,
  body: string,
  now: number,
): GroupMessage | undefined {
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index]
    if (message === undefined || message.time < now - repeatSeconds) return undefined
    if (message.random === random && message.body === body) return message
  }
  return undefined
}

function messagesOfSecond(messages: readonly GroupMessage[], now: number): number {
  let count = 0
  while (count < messages.length && messages[messages.length - 1 - count]?.time === now) count += 1
  return count
}
