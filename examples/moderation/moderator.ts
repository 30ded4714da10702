/** Decides of messages before they are sent. */

import {
  allow,
  createWebhookHandler,
  refuse,
  replace,
  type VerdictFor,
  type WebhookHandler,
  type WebhookReceiverOptions,
} from '@timkit/core/webhook'
import type { MessageBody, MessageElement } from '@timkit/core/wire'
import type { WebhookApp } from '../command-line/webhook-app.ts'
import { maskPhoneNumbersAcross } from './phone-numbers.ts'

/** How messages are moderated. */
export interface ModeratorOptions
  extends WebhookApp,
    Pick<WebhookReceiverOptions, 'now' | 'deadline' | 'sleep' | 'observe'> {
  /**
   * Whether a text must not be sent: a list of words, or a service that is asked. Its answer has to be there within the deadline
   * of 1.5 seconds, at which `signal` aborts.
   */
  readonly isForbidden: (text: string, signal: AbortSignal) => boolean | Promise<boolean>
}

type SendVerdict = VerdictFor<'C2C.CallbackBeforeSendMsg'>

/** Of the codes that an app may define: 120001 to 130000 for one-to-one messages, 10100 to 10200 for groups. */
const codes = { c2c: 120_001, group: 10_100 }

/** What the app of the sender gets with the code. */
const reason = 'Not sent: it has a word that is not allowed. 消息未发送：含有不允许使用的词。'

/**
 * Makes a function that is asked before a message is sent. One with a forbidden word is refused, phone numbers are masked.
 *
 * What cannot be checked is refused, too: whoever finds a message that makes the check fail would otherwise get it through.
 */
export function createModerator({ isForbidden, ...options }: ModeratorOptions): WebhookHandler {
  const decide = async (body: MessageBody, code: number, signal: AbortSignal): Promise<SendVerdict> => {
    for (const text of readings(body)) {
      if (await isForbidden(text, signal)) return refuse(code, reason)
    }
    const masked = maskTexts(body)
    const isSame = masked.every((element, index) => element === body[index])
    // What stays as it is need not come back.
    return isSame ? allow() : replace({ MsgBody: masked })
  }
  return createWebhookHandler({
    ...options,
    onFailure: 'refuse',
    on: {
      'C2C.CallbackBeforeSendMsg': ({ MsgBody }, { signal }) => decide(MsgBody, codes.c2c, signal),
      'Group.CallbackBeforeSendMsg': ({ MsgBody }, { signal }) => decide(MsgBody, codes.group, signal),
    },
  })
}

function textsOf(body: MessageBody): string[] {
  return body.flatMap(({ MsgType, MsgContent }) => (MsgType === 'TIMTextElem' ? [MsgContent.Text] : []))
}

/** What a message says: its texts each on its own, and as one, for a word may be cut in two. */
function readings(body: MessageBody): Set<string> {
  const texts = textsOf(body)
  return new Set(texts.length === 0 ? [] : [texts.join('\n'), texts.join('')])
}

function maskTexts(body: MessageBody): MessageElement[] {
  const masked = maskPhoneNumbersAcross(textsOf(body)).values()
  return body.map((element) => {
    if (element.MsgType !== 'TIMTextElem') return element
    const Text = masked.next().value ?? ''
    return Text === element.MsgContent.Text
      ? element
      : { ...element, MsgContent: { ...element.MsgContent, Text } }
  })
}
