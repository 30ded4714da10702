import type { SessionItem } from '../../api/recentcontact/list.ts'
import type { Chat } from '../../message/chat.ts'
import { countOf, textOf, type WireObject } from '../../message/wire-values.ts'

/** Which conversation an item is about: a group if it says so, or if that is all that it names. */
export function conversationOf(item: SessionItem | WireObject): Chat | undefined {
  const { Type, GroupId, To_Account } = item
  const [groupId, peer] = [textOf(GroupId), textOf(To_Account)]
  if (groupId !== undefined && (countOf(Type) === 2 || peer === undefined)) return { type: 'group', groupId }
  return peer === undefined || countOf(Type) === 2 ? undefined : { type: 'c2c', peer }
}
