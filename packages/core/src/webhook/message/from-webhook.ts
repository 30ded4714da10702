import type { ChatType } from '../../message/chat.ts'
import { fromFile } from '../../message/message.ts'
import { countOf, isObject, textOf, type WireObject } from '../../message/wire-values.ts'
import type { WebhookEvent } from '../events/webhook-event.ts'
import type { WebhookContext } from '../handler/webhook-context.ts'
import {
  type ChatOfEvent,
  type MessageCommand,
  type MessageEvent,
  outcomes,
  type WebhookMessage,
  type WebhookOutcome,
} from './webhook-message.ts'

/** What only the URL says of a message. */
export type MessageSource = Partial<Pick<WebhookContext, 'clientIp' | 'platform'>>

/**
 * Reads the message of an event: the same form as `fromRoaming`, `fromGroup` and `fromHistory` give, so that code which shows,
 * searches or stores messages takes those of webhooks as well.
 *
 * Not every event that carries a message means that it was sent: `outcome` says so. Like the other readers it never throws because
 * of a message.
 *
 * @example
 * ```ts
 * import { renderText } from '@timkit/core'
 * import { createWebhookHandler, fromWebhook, messageIdentity } from '@timkit/core/webhook'
 *
 * createWebhookHandler({
 *   sdkAppId: 1400000000,
 *   token: 'a token of the console',
 *   on: {
 *     'C2C.CallbackAfterSendMsg': (event, context) => {
 *       const message = fromWebhook(event, context)
 *       if (message.outcome === 'sent') console.log(messageIdentity(message), renderText(message.body))
 *     },
 *   },
 * })
 * ```
 *
 * @param source The context of the handler, or what is known of it: where the message was sent from.
 * @returns `undefined` for an event that carries no message, such as one that tells of a recall.
 */
export function fromWebhook<E extends MessageEvent>(
  event: E,
  source?: MessageSource,
): WebhookMessage<E, ChatOfEvent<E>>
/** Reads the message of any event, if it carries one. */
export function fromWebhook<E extends WebhookEvent>(
  event: E,
  source?: MessageSource,
): WebhookMessage<E> | undefined
export function fromWebhook(event: unknown, source: MessageSource = {}): WebhookMessage | undefined {
  const wire: WireObject = isObject(event) ? event : {}
  const outcome = outcomeOf(wire)
  if (outcome === undefined) return undefined
  const { raw: _, ...message } = fromFile(asInFiles(wire, source), chatTypeOf(wire))
  return {
    ...message,
    outcome,
    failure: outcome === 'failed' ? failureOf(wire) : undefined,
    onlineOnly: countOf(wire.OnlineOnlyFlag) === 1,
    topicId: textOf(wire.TopicId),
    raw: event,
  }
}

function outcomeOf(wire: WireObject): WebhookOutcome | undefined {
  const command = wire.CallbackCommand
  if (typeof command !== 'string' || !Object.hasOwn(outcomes, command)) return undefined
  const outcome = outcomes[command as MessageCommand]
  return outcome === 'sent' && (countOf(wire.SendMsgResult) ?? 0) !== 0 ? 'failed' : outcome
}

function failureOf({ SendMsgResult, ErrorCode, ErrorInfo }: WireObject): WebhookMessage['failure'] {
  return { code: countOf(SendMsgResult ?? ErrorCode) ?? 0, text: textOf(ErrorInfo) ?? '' }
}

/** Commands name the group, also where a body lacks its id. */
function chatTypeOf({ CallbackCommand }: WireObject): ChatType {
  return String(CallbackCommand).includes('Group') ? 'group' : 'c2c'
}

/** Names the fields as history files do: webhooks say `MsgTime`, those of groups `Random`, and the URL the rest. */
function asInFiles(wire: WireObject, { clientIp, platform }: MessageSource): WireObject {
  return {
    From_Account: wire.From_Account ?? wire.Official_Account,
    To_Account: wire.To_Account,
    GroupId: wire.GroupId,
    MsgSeq: wire.MsgSeq,
    MsgRandom: wire.MsgRandom ?? wire.Random,
    MsgTimestamp: wire.MsgTime,
    MsgKey: wire.MsgKey,
    MsgBody: wire.MsgBody,
    CloudCustomData: wire.CloudCustomData,
    MsgFromPlatform: platform,
    ClientIP: clientIp,
  }
}
