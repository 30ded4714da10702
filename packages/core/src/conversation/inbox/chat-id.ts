import type { Chat } from '../../message/chat.ts'

/** The account or the group that a conversation is with. */
export function chatId(chat: Chat): string {
  return chat.type === 'group' ? chat.groupId : chat.peer
}
