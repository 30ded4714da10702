import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { exactIdentity } from '../message-index/row/exact-identity.ts'

/** Names a message as an index does; what an edit in a group names is only its number. */
export function erasedIdentity(message: Message): string | undefined {
  return exactIdentity(message) ?? messageIdentity(message)
}
