import type { ItemFailure } from '../../failure.ts'
import type { C2CChat } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'

/** What is told of each conversation, whoever wrote last. */
export interface WaitBase {
  /** With whom, as the account sees it. */
  readonly chat: C2CChat
  /** What could not be read of it, newest first; `item` is the peer. Mostly empty. */
  readonly problems: readonly ItemFailure[]
}

/**
 * How far back the messages of the peer were followed.
 *
 * - `answer`: to a message of the account, so that the wait began after it.
 * - `oldest`: to the oldest message that is kept. There may have been others before it: the service keeps 7 days, longer where
 *   that is paid for, and does not say whether something is gone.
 * - `limit`: as many messages as `maxMessages` allows.
 * - `problem`: to what could not be read, which may have been an answer. `problems` says what it was.
 */
export type WaitReach = 'answer' | 'oldest' | 'limit' | 'problem'

/** The peer wrote last, and waits for the account. */
export interface PeerWaits extends WaitBase {
  /** The peer waits. */
  readonly status: 'waiting'
  /**
   * When `first` was written. The peer waits since then where `exact` is true, and else since then or longer: "at least since".
   */
  readonly since: Date
  /** Whether the wait began with `first`: `reached` is `answer`. */
  readonly exact: boolean
  /** How far back the messages of the peer were followed. */
  readonly reached: WaitReach
  /** How many messages of the peer have no answer; where `exact` is false, at least as many. */
  readonly unanswered: number
  /** The first message without an answer, as far as they were followed. */
  readonly first: Message<RoamingMessage, C2CChat>
  /** The last message. */
  readonly last: Message<RoamingMessage, C2CChat>
}

/** The account wrote last. */
export interface WaitAnswered extends WaitBase {
  /** The peer does not wait. */
  readonly status: 'answered'
  /** Its last message. */
  readonly last: Message<RoamingMessage, C2CChat>
}

/** No message is kept that counts. */
export interface WaitEmpty extends WaitBase {
  /** Nobody waits. */
  readonly status: 'empty'
}

/** Who wrote last is not known: `problems` has the reason. */
export interface WaitUnknown extends WaitBase {
  /** Whether the peer waits is not known. */
  readonly status: 'unknown'
}

/** Who wrote last in a one-to-one conversation, and since when the peer waits. */
export type Wait = PeerWaits | WaitAnswered | WaitEmpty | WaitUnknown
