import type {
  EmptyResponse,
  GroupMsgGetSimpleResponse,
  GroupMsgRecallResponse,
  ImportGroupMsgResponse,
  ImportGroupMsgResult,
  SendGroupMsgResponse,
  GroupMessage as WireMessage,
} from '@timkit/core'
import {
  type Fields,
  integer,
  objectList,
  optionalInteger,
  optionalText,
  text,
  textList,
  UINT32,
} from '../../fields.ts'
import { MESSAGE_BYTES, readMessageBody } from '../../message-body.ts'
import { Refusal } from '../../refusal.ts'
import type { Call } from '../../route.ts'
import type { Group } from '../../store/group.ts'
import { flag, type GroupMessage } from '../../store/message.ts'
import type { NewGroupMessage } from '../../store/world.ts'
import { accountOf, existing } from '../accounts.ts'
import { groupBodyCodes, groupOf, refuseAVChatRoom } from './groups.ts'

/** An answer has at most this many messages. */
const PAGE = 20
/** A message with the same content and random number is a repeat for this many seconds. */
const REPEAT = 300
/** A group takes this many messages per second. */
const MESSAGES_PER_SECOND = 40
/** This many messages can be recalled at once. */
const MAX_RECALLED = 10
/** This many messages can be imported at once. */
const MAX_IMPORTED = 7

const priorities: ReadonlyMap<string, number> = new Map([
  ['High', 1],
  ['Normal', 2],
  ['Low', 3],
])

/** Gives messages of a group, the newest first. */
export function groupMsgGetSimple(call: Call): GroupMsgGetSimpleResponse {
  const { body, settings } = call
  const group = groupOf(call)
  refuseAVChatRoom(group, 10044)
  const wanted = integer(body, 'ReqMsgNumber', 10004, 1)
  const newest = Math.min(
    optionalInteger(body, 'ReqMsgSeq', 10004) ?? group.messages.length,
    group.messages.length,
  )
  const withRecalled = body.WithRecalledMsg === 1
  const list: WireMessage[] = []
  let expired = false
  for (let seq = newest; seq >= 1 && list.length < Math.min(wanted, PAGE); seq -= 1) {
    const message = group.messages[seq - 1]
    if (message === undefined) break
    if (message.time < call.now - settings.retention) {
      expired = true
      break
    }
    if (withRecalled || (message.flags & flag.recalled) === 0) list.push(wireMessage(message))
  }
  const finished = wanted <= PAGE || list.length < PAGE
  return { GroupId: group.id, IsFinished: expired ? 2 : finished ? 1 : 0, RspMsgList: list }
}

function wireMessage(message: GroupMessage): WireMessage {
  const { flags } = message
  return {
    From_Account: message.from,
    IsPlaceMsg: (flags & flag.recalled) === 0 ? 0 : 2,
    MsgPriority: message.priority,
    MsgRandom: message.random,
    MsgSeq: message.seq,
    MsgTimeStamp: message.time,
    IsSystemMsg: (flags & flag.system) === 0 ? 0 : 1,
    MsgBody: JSON.parse(message.body),
    CloudCustomData: message.cloud,
  }
}

/** Sends a message to a group. */
export function sendGroupMsg(call: Call): SendGroupMsgResponse {
  const { body, now, world } = call
  checkSize(call)
  const group = groupOf(call)
  const random = integer(body, 'Random', 10004, 0, UINT32)
  const from = existing(
    call,
    optionalText(body, 'From_Account', 10004) ?? call.identifier,
    'From_Account',
    10019,
  )
  const priority = priorities.get(optionalText(body, 'MsgPriority', 10004) ?? 'Normal')
  if (priority === undefined) throw new Refusal(10004, 'MsgPriority must be High, Normal or Low')
  const messageBody = readMessageBody(body, groupBodyCodes)
  const cloud = optionalText(body, 'CloudCustomData', 10004) ?? ''
  const controls = body.SendMsgControl === undefined ? [] : textList(body, 'SendMsgControl', 10004)
  checkTargets(body)
  checkRight(call, group, from.id)
  const repeated = repeatOf(group, random, messageBody, now)
  if (repeated !== undefined) return { MsgTime: repeated.time, MsgSeq: repeated.seq }
  if (body.OnlineOnlyFlag === 1) return { MsgTime: now, MsgSeq: 0 }
  if (call.rateLimited && messagesOfSecond(group, now) >= MESSAGES_PER_SECOND) {
    return { MsgTime: now, MsgSeq: 0, MsgDropReason: 'MsgFreqCtrl' }
  }
  let flags = controls.includes('NoUnread') || body.To_Account !== undefined ? flag.noUnread : 0
  if (controls.includes('NoLastMsg')) flags |= flag.noLastMessage
  const message = world.addGroupMessage(group, {
    from,
    time: now,
    random,
    body: messageBody,
    cloud,
    flags,
    priority,
  })
  return { MsgTime: message.time, MsgSeq: message.seq }
}

function checkSize(call: Call): void {
  if (call.bytes > MESSAGE_BYTES)
    throw new Refusal(80002, `The request has ${call.bytes} bytes, more than ${MESSAGE_BYTES}`)
}

function checkTargets(body: Fields): void {
  if (body.To_Account !== undefined && textList(body, 'To_Account', 10004).length > 50) {
    throw new Refusal(10004, 'To_Account has more than 50 entries')
  }
  if (body.GroupAtInfo !== undefined && objectList(body, 'GroupAtInfo', 10004).length > 30) {
    throw new Refusal(10053, 'GroupAtInfo has more than 30 entries')
  }
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

/** Recalls messages of a group, each with an outcome of its own. */
export function groupMsgRecall(call: Call): GroupMsgRecallResponse {
  const group = groupOf(call)
  refuseAVChatRoom(group, 10033)
  const items = objectList(call.body, 'MsgSeqList', 10004)
  if (items.length === 0 || items.length > MAX_RECALLED) {
    throw new Refusal(10004, `MsgSeqList has ${items.length} entries, not 1 to ${MAX_RECALLED}`)
  }
  const seqs = items.map((item) => integer(item, 'MsgSeq', 10004, 1))
  const results = seqs.map((MsgSeq) => {
    const message = group.messages[MsgSeq - 1]
    if (message === undefined) return { MsgSeq, RetCode: 10030 }
    if ((message.flags & flag.recalled) !== 0) return { MsgSeq, RetCode: 10032 }
    message.flags |= flag.recalled
    return { MsgSeq, RetCode: 0 }
  })
  call.world.changed()
  return { RecallRetList: results }
}

/** Imports messages of the past into a group, each with an outcome of its own. */
export function importGroupMsg(call: Call): ImportGroupMsgResponse {
  const group = groupOf(call)
  refuseAVChatRoom(group, 10007)
  const items = objectList(call.body, 'MsgList', 10004)
  if (items.length === 0 || items.length > MAX_IMPORTED) {
    throw new Refusal(10004, `MsgList has ${items.length} entries, not 1 to ${MAX_IMPORTED}`)
  }
  // All are read before the first is stored: a call that is refused imports nothing.
  const drafts = items.map((item) => readImported(call, item))
  const results = drafts.map((draft) => importOne(call, group, draft))
  for (const member of group.members.values()) member.readSeq = group.messages.length
  return { ImportMsgResult: results }
}

function readImported(call: Call, item: Fields): NewGroupMessage {
  return {
    from: existing(call, text(item, 'From_Account', 10004), 'From_Account', 10019),
    time: integer(item, 'SendTime', 10004),
    random: optionalInteger(item, 'Random', 10004, 0, UINT32) ?? call.world.takeSeq(),
    body: readMessageBody(item, groupBodyCodes),
    cloud: '',
    flags: 0,
    priority: 2,
  }
}

function importOne(call: Call, group: Group, draft: NewGroupMessage): ImportGroupMsgResult {
  if (new TextEncoder().encode(draft.body).length > MESSAGE_BYTES) return { Result: 80002 }
  const latest = group.messages.at(-1)?.time ?? group.createTime
  if (draft.time < latest || draft.time > call.now) return { Result: 10004 }
  const message = call.world.addGroupMessage(group, draft)
  return { Result: 0, MsgSeq: message.seq, MsgTime: message.time }
}

/** Sets how many messages of a group a member has not read. */
export function setUnreadMsgNum(call: Call): EmptyResponse {
  const group = groupOf(call)
  const account = accountOf(call, 'Member_Account', 10004, 10019)
  const unread = integer(call.body, 'UnreadMsgNum', 10004)
  const member = group.members.get(account.id)
  if (member === undefined) throw new Refusal(10007, 'Member_Account is not a member of the group')
  // Rooms have no unread count; the service does not say so.
  if (group.type === 'ChatRoom' || group.type === 'AVChatRoom') return {}
  member.readSeq = Math.max(0, group.messages.length - unread)
  call.world.changed()
  return {}
}
