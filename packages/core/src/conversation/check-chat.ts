import { checkUserId, show, wrongType } from '../check.ts'
import type { Chat } from '../message/chat.ts'
import { checkGroupId } from './group/check-group-id.ts'

/** Refuses what names neither an account nor a group, and says what to give. */
export function checkChat(chat: unknown): asserts chat is Chat {
  const { type, peer, groupId } = (chat ?? {}) as { readonly [Key in string]?: unknown }
  if (type === 'c2c') return checkUserId(peer, 'chat.peer')
  if (type === 'group') return checkGroupId(groupId, 'chat.groupId')
  const found =
    typeof chat === 'object' && chat !== null ? `its type is ${show(type)}` : `it is ${show(chat)}`
  throw wrongType('chat', `must be { type: "c2c", peer } or { type: "group", groupId }, but ${found}`)
}
