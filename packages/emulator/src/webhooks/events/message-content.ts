import { hash32 } from '@timkit/core/internal'
import type { MessageBody } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { checkWords } from '../../request/check-words.ts'
import type { FieldReader } from '../../request/fields.ts'

/** What a message says. */
export interface Content {
  /** `MsgBody` as JSON text. */
  readonly body: string
  /** `CloudCustomData`. */
  readonly cloud: string
}

/** What a message says, as webhooks have it: they leave out data that is not there. */
export function contentOf({ body, cloud }: Content): {
  readonly MsgBody: MessageBody
  readonly CloudCustomData?: string
} {
  return { MsgBody: JSON.parse(body), ...(cloud !== '' && { CloudCustomData: cloud }) }
}

/** A message as the receiver wants it to be; what it did not change stays as it is. */
export function changedBy<Message extends Content>(
  message: Message,
  { MsgBody, CloudCustomData }: { readonly MsgBody?: MessageBody; readonly CloudCustomData?: string },
): Message {
  return {
    ...message,
    ...(MsgBody !== undefined && { body: JSON.stringify(MsgBody) }),
    ...(CloudCustomData !== undefined && { cloud: CloudCustomData }),
  }
}

/** The numbers of clients are as long as this one, too long for a number of JavaScript. */
const firstClient = 2n ** 57n

/** `MsgId`: the number of the client that sent a message, the time by its clock, and the random number. */
export function messageId(from: string, time: number, random: number): string {
  return `${firstClient + BigInt(hash32(from))}-${time}-${random}`
}

const forbidden = ['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'] as const

/** What `ForbidCallbackControl` can hold. */
export type Forbidden = (typeof forbidden)[number]

/**
 * Checks which webhooks a message is to skip. What the service does with another word is not documented; let through, a misspelt one
 * would leave the webhook on.
 *
 * @throws {Refusal} It is no list of the two.
 */
export function checkForbidden(read: FieldReader): void {
  checkWords(read, 'ForbidCallbackControl', forbidden)
}

/** Whether the request wants no webhook before, or after, its message is sent. */
export function forbids({ body: { ForbidCallbackControl } }: Call, what: Forbidden): boolean {
  return Array.isArray(ForbidCallbackControl) && ForbidCallbackControl.includes(what)
}
