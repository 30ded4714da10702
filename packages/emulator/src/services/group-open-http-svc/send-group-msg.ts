import type { SendGroupMsgResponse } from '@timkit/core/wire'
import { existing } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { integer, optionalText, UINT32 } from '../../request/fields.ts'
import { MESSAGE_BYTES, readMessageBody } from '../../request/message-body.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Group } from '../../world/group.ts'
import type { GroupMessage } from '../../world/message.ts'
import { groupBodyCodes, groupOf } from './named-group.ts'
import { readSendOptions } from './send-options.ts'

/** A message with the same content and random number is a repeat for this many seconds. */
const REPEAT = 300
/** A group takes this many messages per second. */
const MESSAGES_PER_SECOND = 40

const priorities: ReadonlyMap<string, number> = new Map([
  ['High', 1],
  ['Normal', 2],
  ['Low', 3],
])

/** Sends a message to a group. */
export function sendGroupMsg(call: Call): SendGroupMsgResponse {
  const { body, now, world } = call
  checkSize(call)
  const group = groupOf(call)
  const random = integer(body, 'Random', 10004, 0, UINT32)
  const from = existing(
    call,
    optionalText(body, 'From_Account', 10004) || call.identifier,
    'From_Account',
    10019,
  )
  const priority = priorities.get(optionalText(body, 'MsgPriority', 10004) || 'Normal')
  if (priority === undefined) throw new Refusal(10004, 'MsgPriority must be High, Normal or Low')
  const messageBody = readMessageBody(body, groupBodyCodes)
  const cloud = optionalText(body, 'CloudCustomData', 10004) ?? ''
  const options = readSendOptions(body, group)
  checkRight(call, group, from.id)
  const repeated = repeatOf(group, random, messageBody, now)
  if (repeated !== undefined) return { MsgTime: repeated.time, MsgSeq: repeated.seq }
  if (options.onlineOnly) return { MsgTime: now, MsgSeq: 0 }
  if (call.rateLimited && messagesOfSecond(group, now) >= MESSAGES_PER_SECOND) {
    return { MsgTime: now, MsgSeq: 0, MsgDropReason: 'MsgFreqCtrl' }
  }
  const message = world.addGroupMessage(group, {
    from,
    time: now,
    random,
    body: messageBody,
    cloud,
    flags: options.flags,
    priority,
  })
  return { MsgTime: message.time, MsgSeq: message.seq }
}

function checkSize(call: Call): void {
  if (call.bytes > MESSAGE_BYTES)
    throw new Refusal(80002, `The request has ${call.bytes} bytes, more than ${MESSAGE_BYTES}`)
}

function checkRight(call: Call, group: Group, sender: string): void {
  // The admin of the app may write in every group.
  if (sender === call.identifier) return
  const member = group.members.get(sender)
  if (member === undefined) throw new Refusal(10007, 'From_Account is not a member of the group')
  const muted = member.muteUntil > call.now || (group.profile.muteAll && member.role === 'Member')
  if (muted) throw new Refusal(10017, 'From_Account is muted in the group')
}

function repeatOf(group: Group, random: number, body: string, now: number): GroupMessage | undefined {
  for (let index = group.messages.length - 1; index >= 0; index -= 1) {
    const message = group.messages[index]
    if (message === undefined || message.time < now - REPEAT) return undefined
    if (message.random === random && message.body === body) return message
  }
  return undefined
}

function messagesOfSecond(group: Group, now: number): number {
  let count = 0
  while (count < group.messages.length && group.messages[group.messages.length - 1 - count]?.time === now)
    count += 1
  return count
}
