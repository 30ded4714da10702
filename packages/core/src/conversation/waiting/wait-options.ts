import { checkBoolean, checkFunction, checkInteger } from '../../check.ts'
import type { C2CChat } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'

/** Which messages are looked at. */
export interface WaitOptions {
  /**
   * After how many messages of a conversation no further page is asked for; a page has at most 30. Where the peer wrote all of them, the
   * peer waits at least since the oldest.
   *
   * @default 300
   */
  readonly maxMessages?: number | undefined
  /**
   * Whether a message counts as written by its sender. The service does not tell what a program sent in somebody's name, such as
   * greetings and notices of an order: the app knows, by an element or by `cloudCustomData`. It is not asked about recalled messages, which
   * never count.
   *
   * @default all count
   */
  readonly counts?: ((message: Message<RoamingMessage, C2CChat>) => boolean) | undefined
  /**
   * Whether the peer's view is read. The account's own lacks what was sent in its name with `SyncOtherMachine` 2 (`syncToSender: false` of
   * `send`); the peer's lacks what the peer has deleted.
   *
   * @default false
   */
  readonly peerView?: boolean | undefined
}

/** Reads what is the same for one conversation and for all, a copy with defaults filled in. */
export function readWaitOptions({
  maxMessages = 300,
  counts,
  peerView = false,
}: WaitOptions): ReadWaitOptions {
  checkInteger(maxMessages, 'maxMessages', 1, Number.MAX_SAFE_INTEGER)
  checkFunction(counts, 'counts')
  checkBoolean(peerView, 'peerView')
  return { maxMessages, counts, peerView }
}

/** Which messages are looked at, defaults filled in. */
export interface ReadWaitOptions {
  readonly maxMessages: number
  readonly counts: WaitOptions['counts']
  readonly peerView: boolean
}
