/**
 * The parts of an inbox, each asked for by itself: one that fails does not spoil the others.
 *
 * @module
 */

import { isTimError } from '../../errors.ts'
import { failedWith, type ItemFailure, notKnown } from '../../failure.ts'
import type { Chat } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { concurrency, mapConcurrently } from '../../transport/concurrency.ts'
import { messages } from '../messages.ts'
import { accountNames, groupNames } from '../names/names.ts'
import { hasUnread, unreadAtMost } from '../unread/group-unread.ts'
import { unreadCounts } from '../unread/unread.ts'
import { chatId } from './chat-id.ts'
import type { InboxUnread } from './inbox-entry.ts'
import type { JoinedGroups } from './joined-groups.ts'

/** A part of many entries, by account or by group. */
export interface Part<Value> {
  readonly values: ReadonlyMap<string, Value>
  /** Why some are not known. */
  readonly failed: readonly ItemFailure[]
}

/** An account and a group may have the same id. */
export type PartByType<Value> = Readonly<Record<Chat['type'], Part<Value>>>

/** Reads the names of accounts and groups. */
export function readNames(
  caller: Caller,
  chats: readonly Chat[],
  options: CallOptions,
): Promise<PartByType<string>> {
  return byType(chats, async (type, ids) => {
    const values = await (type === 'group' ? groupNames : accountNames)(caller, ids, options)
    return { values, failed: values.failed }
  })
}

/** Counts the unread messages of one-to-one conversations, and works out those of groups. */
export function readUnread(
  caller: Caller,
  account: string,
  chats: readonly Chat[],
  joined: Promise<JoinedGroups> | undefined,
  options: CallOptions,
): Promise<PartByType<InboxUnread>> {
  return byType(chats, async (type, ids) => {
    if (type === 'group') return estimateUnread(ids, (await joined) as JoinedGroups)
    const { counts, failed } = await unreadCounts(caller, account, ids, options)
    return {
      values: new Map(counts.map(({ peer, unread: count }) => [peer, { count, estimated: false }])),
      failed,
    }
  })
}

function estimateUnread(ids: readonly string[], { groups, incomplete }: JoinedGroups): Part<InboxUnread> {
  const values = new Map<string, InboxUnread>()
  const failed: ItemFailure[] = []
  for (const id of ids) {
    const group = groups.get(id)
    // A group that the account has left is still in its list of conversations, but has no read position.
    const count = group === undefined ? incomplete : unreadAtMost(group)
    if (!hasUnread(group?.type)) continue
    if (typeof count === 'number') values.set(id, { count, estimated: true })
    else if (count !== undefined) failed.push(notKnown(id, count))
  }
  return { values, failed }
}

/** Reads the last message of each conversation. */
export async function readLastMessages(
  caller: Caller,
  account: string,
  chats: readonly Chat[],
  options: CallOptions,
): Promise<PartByType<Message>> {
  const parts = await mapConcurrently(chats, concurrency, (chat) =>
    orFailed([chatId(chat)], () => readLastMessage(caller, account, chat, options)),
  )
  return byType(chats, async (type) => {
    const found = parts.filter((_, index) => chats[index]?.type === type)
    return {
      values: new Map(found.flatMap(({ values }) => [...values])),
      failed: found.flatMap(({ failed }) => failed),
    }
  })
}

async function readLastMessage(
  caller: Caller,
  account: string,
  chat: Chat,
  options: CallOptions,
): Promise<Part<Message>> {
  const id = chatId(chat)
  const values = new Map<string, Message>()
  const failed: ItemFailure[] = []
  const newest = messages(caller, { account, chat, pageSize: 1 }, options)
  for await (const { items, skipped } of newest.pages()) {
    const [message] = items
    const [odd] = skipped
    if (odd !== undefined) failed.push({ ...notKnown(id, odd.reason), value: odd.value })
    if (message !== undefined) {
      values.set(id, message)
      break
    }
  }
  return { values, failed }
}

async function byType<Value>(
  chats: readonly Chat[],
  read: (type: Chat['type'], ids: readonly string[]) => Promise<Part<Value>>,
): Promise<PartByType<Value>> {
  const partOf = (type: Chat['type']): Promise<Part<Value>> => {
    const ids = chats.filter((chat) => chat.type === type).map(chatId)
    return orFailed(ids, () => read(type, ids))
  }
  const [c2c, group] = await Promise.all([partOf('c2c'), partOf('group')])
  return { c2c, group }
}

/** Reads a part; what that fails with is why it is not known for each id. */
async function orFailed<Value>(
  ids: readonly string[],
  read: () => Promise<Part<Value>>,
): Promise<Part<Value>> {
  let failed: ItemFailure[] = []
  try {
    if (ids.length > 0) return await read()
  } catch (error) {
    if (!isTimError(error)) throw error
    failed = ids.map((id) => failedWith(id, error))
  }
  return { values: new Map(), failed }
}
