import type { Message, MessageStatus } from '../../message/message.ts'
import type { HistoryMessage } from '../../message/wire-messages.ts'

/** A message that is asked about: as `historyMessages` gives it, or as files have it. */
export type RecallMessage = Message | HistoryMessage

/** A message that is looked for, read once. */
export interface Wanted<M extends RecallMessage = RecallMessage> {
  /** The object that was given. */
  readonly given: M
  /** What can be read of it. */
  readonly message: Message
}

/** Takes note of what a listing says about a message. */
export type Note = (wanted: Wanted, status: MessageStatus) => void
