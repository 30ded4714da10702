import {
  checkBoolean,
  checkEncodable,
  checkInteger,
  checkObject,
  checkQuery,
  checkUserId,
  mustBe,
  wrongType,
} from '../check.ts'
import { checkGroupId } from '../conversation/group/check-group-id.ts'
import { jsonCopy } from '../json-copy.ts'
import { messageBody, textElement } from '../message/build/builders.ts'
import { checkArray, checkFilled, checkString } from '../message/build/option-checks.ts'
import type { MessageBody } from '../message/elements.ts'
import { toUnixSeconds } from '../time.ts'
import type { OutgoingMessage } from './outgoing-message.ts'

/** `MsgLifeTime` is at most 7 days, in seconds. */
export const longestLifetime = 604_800

/** What belongs into the message, the first argument: an id that is lost sends twice. */
export const messageNames: string =
  'from to groupId topicId body id since cloudCustomData offlinePushInfo onlineOnly forbidCallbackControl ' +
  'needReadReceipt sendMsgControl syncToSender lifetimeSeconds'

/** What is made of a message while it is checked. */
export interface CheckedMessage {
  /** The elements. */
  readonly body: MessageBody
  /** The earliest time at which the id can have been sent, in unix seconds. */
  readonly since: number
}

/** Refuses a message that cannot be sent as it is, by the name of the field. */
export function checkMessage(message: OutgoingMessage): CheckedMessage {
  checkQuery(message, 'message')
  const { from, to, groupId, topicId, id, since, body } = message as Partial<OutgoingMessage>
  checkUserId(from, 'from')
  if ((to === undefined) === (groupId === undefined)) {
    throw wrongType('to', 'or groupId must be given, and only one of them: who gets the message')
  }
  if (groupId === undefined) checkUserId(to, 'to')
  else checkGroupId(groupId, 'groupId')
  if (id !== undefined) checkId(id)
  else if (since !== undefined) throw wrongType('since', 'says when id can have been sent: it needs an id')
  checkOptions(message)
  if (topicId !== undefined) checkGroupId(topicId, 'topicId')
  return { body: readBody(body), since: since === undefined ? 0 : toUnixSeconds(since, 'since') }
}

function checkId(id: unknown): void {
  if (typeof id !== 'string' || id === '') {
    throw mustBe('id', 'a string that is not empty', id)
  }
  checkEncodable(id, 'id')
}

function checkOptions(message: OutgoingMessage): void {
  const { cloudCustomData, offlinePushInfo, sendMsgControl, forbidCallbackControl, onlineOnly } = message
  if (cloudCustomData !== undefined) checkString('cloudCustomData', cloudCustomData)
  if (offlinePushInfo !== undefined) checkPushInfo(offlinePushInfo)
  if (sendMsgControl !== undefined) checkArray('sendMsgControl', sendMsgControl)
  if (forbidCallbackControl !== undefined) checkArray('forbidCallbackControl', forbidCallbackControl)
  checkBoolean(onlineOnly, 'onlineOnly')
  checkBoolean(message.needReadReceipt, 'needReadReceipt')
  checkBoolean(message.syncToSender, 'syncToSender')
  const { lifetimeSeconds } = message
  if (lifetimeSeconds !== undefined) {
    checkInteger(lifetimeSeconds, 'lifetimeSeconds', 1, longestLifetime)
    if (onlineOnly === true) throw wrongType('lifetimeSeconds', 'is not for a message with onlineOnly')
  }
  const foreign =
    message.groupId === undefined ? (['topicId'] as const) : (['syncToSender', 'lifetimeSeconds'] as const)
  for (const field of foreign) {
    if (message[field] === undefined) continue
    throw wrongType(
      field,
      `is not for a message ${message.groupId === undefined ? 'to one account' : 'to a group'}`,
    )
  }
}

/** Refuses what is not written as an object, such as a `Date`. */
export function checkPushInfo(info: unknown): void {
  checkObject(jsonCopy(info, 'offlinePushInfo'), 'offlinePushInfo')
}

/** Reads what a message says: a text, or elements. */
export function readBody(body: unknown): MessageBody {
  if (typeof body === 'string') {
    checkEncodable(checkFilled('body', body), 'body')
    return [textElement(body)]
  }
  if (!Array.isArray(body)) {
    throw mustBe('body', 'a text or an array of elements', body)
  }
  const elements = messageBody(...body)
  for (const [index, { MsgContent }] of elements.entries())
    checkObject(MsgContent, `body[${index}].MsgContent`)
  return elements
}
