import { checkEncodable, checkInteger, checkQuery, checkUserId, maxUint32, wrongType } from '../check.ts'
import { checkFilled } from '../message/build/option-checks.ts'
import type { MessageBody } from '../message/elements.ts'
import { checkPushInfo, longestLifetime, readBody } from '../send/check-message.ts'
import { checkBytes, checkCondition } from './check-condition.ts'
import type { OutgoingPush } from './outgoing-push.ts'

/** The fields of a push. */
const fields = ['from', 'body', 'offlinePushInfo', 'condition', 'lifetimeSeconds', 'random', 'dataId']

/** What belongs into the push, the first argument: a condition that is lost pushes to everybody. */
export const pushNames: string = fields.join(' ')

/** Refuses a push that is certain to fail or would reach others than those who are meant; gives the elements of a message. */
export function checkPush(push: OutgoingPush): MessageBody | undefined {
  checkQuery(push, 'push')
  for (const [name, value] of Object.entries(push)) {
    // Such as `Condition`: who was to be chosen by it would be everybody.
    if (value !== undefined && !fields.includes(name))
      throw wrongType(name, `is no field of a push: ${fields.join(', ')} are`)
  }
  const { from, body, offlinePushInfo, condition, lifetimeSeconds, random, dataId } =
    push as Partial<OutgoingPush>
  checkUserId(from, 'from')
  if (random !== undefined) checkInteger(random, 'random', 0, maxUint32)
  if (offlinePushInfo !== undefined) checkPushInfo(offlinePushInfo)
  if (condition !== undefined) checkCondition(condition, body === undefined)
  if (body !== undefined) {
    if (dataId !== undefined) throw wrongType('dataId', 'is not for a message, only for a notification')
    if (lifetimeSeconds !== undefined) checkInteger(lifetimeSeconds, 'lifetimeSeconds', 0, longestLifetime)
    return readBody(body)
  }
  if (offlinePushInfo === undefined) {
    throw wrongType(
      'body',
      'or offlinePushInfo must be given: what a message says, or what a notification shows',
    )
  }
  if (Object.keys(offlinePushInfo).length === 0)
    throw wrongType('offlinePushInfo', 'says nothing: give what the notification shows')
  if (lifetimeSeconds !== undefined)
    throw wrongType('lifetimeSeconds', 'is only for a message, which has a body')
  if (dataId !== undefined) {
    checkEncodable(checkFilled('dataId', dataId), 'dataId')
    checkBytes('dataId', dataId, 64)
  }
  return undefined
}
