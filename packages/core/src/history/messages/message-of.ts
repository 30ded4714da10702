import type { C2CChat, ChatType, GroupChat } from '../../message/chat.ts'
import type { C2CHistoryMessage, GroupHistoryMessage } from '../../message/wire-messages.ts'

/**
 * The messages that files of a chat type hold: as they were sent. No file tells that a message was recalled or
 * deleted afterwards; `client.recalls` asks the service for that.
 */
export type HistoryMessageOf<C extends ChatType> = {
  c2c: C2CHistoryMessage
  group: GroupHistoryMessage
}[C]

/** The chat that messages of a chat type are in. */
export type ChatOf<C extends ChatType> = { c2c: C2CChat; group: GroupChat }[C]
