import type { TimError } from '../errors.ts'

/** The message is there, once. */
export interface MessageSent {
  /** Compare it: that narrows the outcome to this one. */
  readonly status: 'sent'
  /** The id that was given, or one to send the very same message by. */
  readonly id: string
  /** When the service took it; 1970 when it does not say. */
  readonly time: Date
  /** `MsgKey`, which recall and modification ask for; of a message to one account that was or would have been kept. */
  readonly key: string | undefined
  /** `MsgSeq`: the number of the message in its group; 0 where it was not kept. Only of groups. */
  readonly seq: number | undefined
  /** Whether it was found among the messages of the chat instead of being told by the answer. */
  readonly found: boolean
}

/** The service took the message and threw it away. */
export interface MessageDropped {
  /** Compare it: that narrows the outcome to this one. */
  readonly status: 'dropped'
  /** The id that was given, or one to send the very same message by. */
  readonly id: string
  /** `MsgDropReason`, such as `MsgFreqCtrl` when a group got too many messages. */
  readonly reason: string
}

/** Nobody knows whether the message is there: no answer came, and it was not found. It may still arrive. */
export interface MessagePerhapsSent {
  /** Compare it: that narrows the outcome to this one. */
  readonly status: 'perhaps'
  /** Send the message again by this id, as soon or late as you like: it will not be there twice. */
  readonly id: string
  /** Why there is no answer. */
  readonly error: TimError
  /** What became of looking for it among the messages of the chat. */
  readonly lookUp: LookUp
}

/** What became of looking for a message whose answer was lost. */
export type LookUp =
  /** It is not among them, or not yet. */
  | { readonly result: 'not-found' }
  /** They could not be read. */
  | { readonly result: 'failed'; readonly error: TimError }
  /** The message is only for who is online, or the group is an AVChatRoom: nothing of it is kept. */
  | { readonly result: 'not-kept' }

/** What became of a message that was to be sent. */
export type SendOutcome = MessageSent | MessageDropped | MessagePerhapsSent
