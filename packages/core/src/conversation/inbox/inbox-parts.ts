import { isTimError } from '../../errors.ts'
import { failedWith, notKnown } from '../../failure.ts'
import type { Chat } from '../../message/chat.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { concurrency, mapConcurrently } from '../../transport/concurrency.ts'
import { messages } from '../messages.ts'
import { accountNames, groupNames } from '../names.ts'
import { unreadCounts } from '../unread.ts'
import type { InboxEntry, InboxProblem } from './inbox-entry.ts'
import type { JoinedGroups } from './joined-groups.ts'

/** An entry that is being filled. */
export type Draft = { -readonly [Key in keyof InboxEntry]: InboxEntry[Key] } & { problems: InboxProblem[] }

/** Fills in the names of accounts and groups. */
export async function fillNames(
  caller: Caller,
  drafts: readonly Draft[],
  options: CallOptions,
): Promise<void> {
  const fillFrom = async (found: ReadonlyMap<string, Draft>, read: typeof accountNames) => {
    if (found.size === 0) return
    await attempt('name', [...found.values()], async () => {
      const names = await read(caller, found.keys(), options)
      for (const [id, draft] of found) draft.name = names.get(id)
      for (const failure of names.failed) found.get(failure.item)?.problems.push({ part: 'name', ...failure })
    })
  }
  await Promise.all([
    fillFrom(byId(drafts, 'c2c'), accountNames),
    fillFrom(byId(drafts, 'group'), groupNames),
  ])
}

/** Fills in the unread counts of one-to-one conversations. */
export async function fillCounted(
  caller: Caller,
  account: string,
  drafts: readonly Draft[],
  options: CallOptions,
): Promise<void> {
  const peers = byId(drafts, 'c2c')
  await attempt('unread', [...peers.values()], async () => {
    const { counts, failed } = await unreadCounts(caller, account, peers.keys(), options)
    for (const { peer, unread: count } of counts) {
      const draft = peers.get(peer)
      if (draft !== undefined) draft.unread = { count, estimated: false }
    }
    for (const failure of failed) peers.get(failure.item)?.problems.push({ part: 'unread', ...failure })
  })
}

/** Works out the unread counts of groups. */
export async function fillEstimated(drafts: readonly Draft[], joined: Promise<JoinedGroups>): Promise<void> {
  const found = byId(drafts, 'group')
  await attempt('unread', [...found.values()], async () => {
    const { groups, incomplete } = await joined
    for (const [groupId, draft] of found) {
      const { next, read } = groups.get(groupId) ?? {}
      if (next !== undefined && read !== undefined) {
        draft.unread = { count: Math.max(0, next - 1 - read), estimated: true }
      } else if (groups.has(groupId)) {
        draft.problems.push({ part: 'unread', ...notKnown(groupId, 'the service gave no read position') })
      } else if (incomplete !== undefined) {
        draft.problems.push({ part: 'unread', ...notKnown(groupId, incomplete) })
      }
      // A group that the account has left is still in its list of conversations, but has no read position.
    }
  })
}

/** Fills in the last message of each conversation. */
export async function fillLastMessages(
  caller: Caller,
  account: string,
  drafts: readonly Draft[],
  options: CallOptions,
): Promise<void> {
  await mapConcurrently(drafts, concurrency, (draft) =>
    attempt('lastMessage', [draft], async () => {
      const { chat } = draft
      const newest = messages(caller, { account, chat, pageSize: 1 }, options)
      for await (const { items, skipped } of newest.pages()) {
        const [odd] = skipped
        if (odd !== undefined)
          draft.problems.push({
            part: 'lastMessage',
            ...notKnown(chatId(chat), odd.reason),
            value: odd.value,
          })
        draft.lastMessage = items[0]
        if (draft.lastMessage !== undefined) return
      }
    }),
  )
}

/** The account or the group that a conversation is with. */
export function chatId(chat: Chat): string {
  return chat.type === 'group' ? chat.groupId : chat.peer
}

/** Runs a part of the work; what it fails with is noted on the drafts that it was for. */
async function attempt(
  part: InboxProblem['part'],
  drafts: readonly Draft[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isTimError(error)) throw error
    for (const draft of drafts) draft.problems.push({ part, ...failedWith(chatId(draft.chat), error) })
  }
}

function byId(drafts: readonly Draft[], type: 'c2c' | 'group'): Map<string, Draft> {
  const found = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.chat.type !== type) continue
    found.set(chatId(draft.chat), draft)
  }
  return found
}
