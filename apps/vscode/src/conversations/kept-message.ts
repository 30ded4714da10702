import type { Message } from '@timkit/core'

/** A message that was loaded. Its id stays when the message is recalled or read, and is no other's of its conversation. */
export interface KeptMessage {
  readonly id: number
  readonly message: Message
  /** Whether it said something else when it was loaded first. The service tells only of what it is now. @default false */
  readonly edited?: boolean | undefined
}
