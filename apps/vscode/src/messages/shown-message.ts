import type { Message } from '@timkit/core'
import { type MessageWords, messageWords, type Notice, type ShownMessage } from '@timkit/message-html'
import { coreLocale, t } from '../text.ts'
import { clock, dayTitle, fullTime, isoDate, type Viewpoint } from '../time/time-text.ts'

/** Whose side of a conversation is shown, and from when and where. */
export interface Side {
  /** The account whose side it is. */
  readonly account: string
  /** What an account is called. */
  readonly nameOf: (account: string) => string
  /** By which clock and in which zone times are told. */
  readonly viewpoint: Viewpoint
}

/** What is said around messages, in the language of the editor. */
export function wordsOfMessages(): MessageWords {
  return messageWords[coreLocale()]
}

/** A message as it is drawn on a side of its conversation. */
export function shownMessage(
  message: Message,
  index: number,
  { account, nameOf, viewpoint }: Side,
  notices?: readonly Notice[],
): ShownMessage {
  const { from, time, unixSeconds, reply, peerRead } = message
  const own = from === account
  const date = isoDate(time, viewpoint.zone)
  return {
    message,
    index,
    unixSeconds,
    day: { key: date, title: dayTitle(date, viewpoint) },
    time: { short: clock(time, viewpoint.zone), full: fullTime(time, viewpoint.zone) },
    sender: { id: from, name: nameOf(from) },
    own,
    replyTo: reply && nameOf(reply.sender),
    marks: own && peerRead === true ? [{ kind: 'read', text: t('read') }] : [],
    notices,
  }
}
