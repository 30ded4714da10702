import type { SessionItem } from '../../api/recentcontact/list.ts'
import { show } from '../../check.ts'
import { type ItemFailure, notKnown } from '../../failure.ts'
import type { Chat } from '../../message/chat.ts'
import type { Message } from '../../message/message.ts'
import { countOf, secondsOf } from '../../message/wire-values.ts'
import { chatId } from './chat-id.ts'
import type { InboxEntry, InboxProblem, InboxUnread } from './inbox-entry.ts'
import type { PartByType } from './read-parts.ts'

/** A conversation of the list. */
export interface Listed {
  readonly item: SessionItem
  readonly chat: Chat
  /** Why its parts cannot be asked for; `undefined` when they can. */
  readonly fault: ItemFailure | undefined
}

/** The parts of all entries; `undefined` for one that was not asked for. */
export interface InboxParts {
  readonly name: PartByType<string> | undefined
  readonly unread: PartByType<InboxUnread> | undefined
  readonly lastMessage: PartByType<Message> | undefined
}

/** Makes the entry of a conversation from the parts of all. */
export function makeEntry({ item, chat, fault }: Listed, parts: InboxParts): InboxEntry {
  const id = chatId(chat)
  const seconds = secondsOf(item.MsgTime)
  const problems: InboxProblem[] = []
  if (seconds === undefined) {
    problems.push({ part: 'time', ...notKnown(id, `its MsgTime is ${show(item.MsgTime)}`) })
  }
  for (const part of ['name', 'unread', 'lastMessage'] as const) {
    const failed = parts[part]?.[chat.type].failed
    if (failed === undefined) continue
    for (const failure of fault === undefined ? failed.filter((each) => each.item === id) : [fault]) {
      problems.push({ part, ...failure })
    }
  }
  return {
    chat,
    name: parts.name?.[chat.type].values.get(id),
    time: new Date((seconds ?? 0) * 1000),
    pinned: countOf(item.TopFlag) === 1,
    unread: parts.unread?.[chat.type].values.get(id),
    lastMessage: parts.lastMessage?.[chat.type].values.get(id),
    problems,
  }
}
