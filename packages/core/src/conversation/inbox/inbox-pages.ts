import type { SessionItem } from '../../api/recentcontact/list.ts'
import { checkUserId, show } from '../../check.ts'
import { notKnown } from '../../failure.ts'
import type { Pages } from '../../listing/listing.ts'
import { countOf, secondsOf } from '../../message/wire-values.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { checkGroupId } from '../group/check-group-id.ts'
import { conversationOf } from './conversation-of.ts'
import type { InboxEntry } from './inbox-entry.ts'
import { chatId, type Draft, fillCounted, fillEstimated, fillLastMessages, fillNames } from './inbox-parts.ts'
import { type JoinedGroups, joinedGroups } from './joined-groups.ts'

/** Which parts of an entry are wanted. */
export type WantedParts = Readonly<Record<'names' | 'unread' | 'lastMessage', boolean>>

/** Fills conversations with what a person wants to see of them. */
export async function* inboxPages(
  caller: Caller,
  account: string,
  pages: Pages<SessionItem>,
  wanted: WantedParts,
  options: CallOptions,
): Pages<InboxEntry> {
  let joined: Promise<JoinedGroups> | undefined
  for await (const { items, ...page } of pages) {
    const drafts = items.flatMap((item) => draftOf(item))
    const sound = drafts.filter((draft) => !noteOddId(draft, wanted))
    const work: Promise<void>[] = []
    if (wanted.names) work.push(fillNames(caller, sound, options))
    if (wanted.unread) {
      work.push(fillCounted(caller, account, sound, options))
      // One list tells of all groups, so it is read once for all pages.
      if (sound.some(({ chat }) => chat.type === 'group')) joined ??= joinedGroups(caller, account, options)
      if (joined !== undefined) work.push(fillEstimated(sound, joined))
    }
    if (wanted.lastMessage) work.push(fillLastMessages(caller, account, sound, options))
    await Promise.all(work)
    yield { ...page, items: drafts }
  }
}

function draftOf(item: SessionItem): Draft[] {
  const chat = conversationOf(item)
  if (chat === undefined) return []
  const seconds = secondsOf(item.MsgTime)
  return [
    {
      chat,
      name: undefined,
      time: new Date((seconds ?? 0) * 1000),
      pinned: countOf(item.TopFlag) === 1,
      unread: undefined,
      lastMessage: undefined,
      problems:
        seconds !== undefined
          ? []
          : [{ part: 'time', ...notKnown(chatId(chat), `its MsgTime is ${show(item.MsgTime)}`) }],
    },
  ]
}

/** Tells whether an id is none that can be asked about, and notes that for all that would have been asked. */
function noteOddId({ chat, problems }: Draft, { names, unread, lastMessage }: WantedParts): boolean {
  try {
    if (chat.type === 'group') checkGroupId(chat.groupId, 'its id')
    else checkUserId(chat.peer, 'its id')
    return false
  } catch (error) {
    const failure = notKnown(chatId(chat), (error as Error).message)
    if (names) problems.push({ part: 'name', ...failure })
    if (unread) problems.push({ part: 'unread', ...failure })
    if (lastMessage) problems.push({ part: 'lastMessage', ...failure })
    return true
  }
}
