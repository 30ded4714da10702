import { outOfRange, show } from '../check.ts'
import type { ChatType } from '../message/chat.ts'

/** A chat type in our words, `c2c` or `group`, or in those of the wire, `C2C` or `Group`. Results have ours. */
export type ChatTypeInput = ChatType | 'C2C' | 'Group'

const wireNames = { c2c: 'C2C', group: 'Group' } as const

/**
 * Reads a chat type in either spelling.
 *
 * @throws {RangeError} It is neither.
 */
export function readChatType<C extends ChatTypeInput>(
  chatType: C,
  option: string = 'chatType',
): Lowercase<C> & ChatType {
  for (const [own, wire] of Object.entries(wireNames)) {
    if (chatType === own || chatType === wire) return own as Lowercase<C> & ChatType
  }
  throw outOfRange(option, `must be "c2c" or "group": got ${show(chatType)}`)
}

/** The chat type as requests and files spell it. */
export function wireChatType(chatType: ChatType): 'C2C' | 'Group' {
  return wireNames[chatType]
}
