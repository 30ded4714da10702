import type { ChatType } from '../../message/chat.ts'
import { fromFile } from '../../message/message.ts'
import { isObject, objectsOf, textOf, type WireObject } from '../../message/wire-values.ts'
import type { WebhookEvent } from '../events/webhook-event.ts'
import { messageIdentity } from './message-identity.ts'

/**
 * Names the messages that an event says were recalled, as {@link messageIdentity} names them: one of
 * `C2C.CallbackAfterMsgWithDraw`, by its `MsgKey`, and those of `Group.CallbackAfterRecallMsg`, by their numbers and the topic.
 *
 * A recall may come before its message: keep its identities, and look whether a message that comes is among them.
 *
 * @example
 * ```ts
 * import { createWebhookHandler, fromWebhook, messageIdentity, recalledIdentities } from '@timkit/core/webhook'
 *
 * const recalled = new Set<string | undefined>()
 * createWebhookHandler({
 *   sdkAppId: 1400000000,
 *   token: 'a token of the console',
 *   on: {
 *     'C2C.CallbackAfterMsgWithDraw': (event) => recalledIdentities(event).forEach((id) => recalled.add(id)),
 *     'Group.CallbackAfterRecallMsg': (event) => recalledIdentities(event).forEach((id) => recalled.add(id)),
 *     'C2C.CallbackAfterSendMsg': (event) => {
 *       if (recalled.has(messageIdentity(fromWebhook(event)))) console.log('It was taken back before it came')
 *     },
 *   },
 * })
 * ```
 *
 * @returns None for an event that tells of no recall, and none for a message of which it lacks a part. Messages of official accounts
 *   have no identity, as their events name no recipient.
 */
export function recalledIdentities(event: WebhookEvent): string[] {
  const wire: WireObject = isObject(event) ? event : {}
  const { CallbackCommand: command, From_Account, To_Account, GroupId, TopicId } = wire
  if (command === 'C2C.CallbackAfterMsgWithDraw') {
    const [, MsgSeq, MsgRandom, MsgTimestamp] =
      /^(\d{1,10})_(\d{1,10})_(\d{1,10})$/.exec(textOf(wire.MsgKey) ?? '') ?? []
    return identitiesOf([{ From_Account, To_Account, MsgSeq, MsgRandom, MsgTimestamp }], 'c2c')
  }
  if (command !== 'Group.CallbackAfterRecallMsg') return []
  return identitiesOf(
    objectsOf(wire.MsgSeqList).map(({ MsgSeq }) => ({ GroupId, TopicId, MsgSeq })),
    'group',
  )
}

function identitiesOf(messages: readonly WireObject[], chatType: ChatType): string[] {
  return messages.flatMap((message) => messageIdentity(fromFile(message, chatType)) ?? [])
}
