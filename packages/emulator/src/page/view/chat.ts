import { readBody, renderText } from '@timkit/core'
import { isVisible } from '../../world/conversations/conversation.ts'
import { type C2CMessage, flag, formatMessageKey, type GroupMessage } from '../../world/records/message.ts'
import type { Account, Group, Side } from '../../world/records/records.ts'
import type { Topic } from '../../world/stores/topics.ts'
import type { World } from '../../world/world.ts'
import type { ChatType, ChatView, MessageMark, MessagePart, MessageView } from '../wire/chats.ts'
import type { PageLocale } from '../wire/locale.ts'
import { groupUnread, nameOf } from './names.ts'

/** How much of a conversation to show, and how. */
export interface ChatQuery {
  /** How many messages. */
  readonly limit: number
  /** The language of what is put into words here. */
  readonly locale: PageLocale
}

/** So many characters of the last message are shown in the list of conversations. */
const previewLength = 80

/** Shows a conversation or a topic as an account sees it; `undefined` when there is no such party, group or topic. */
export function chatOf(
  world: World,
  account: Account,
  chat: { readonly type: ChatType; readonly id: string },
  query: ChatQuery,
): ChatView | undefined {
  if (chat.type === 'Group') {
    const group = world.groups.get(chat.id)
    return group && groupChat(world, account, group, query)
  }
  if (chat.type === 'Topic') {
    const topic = world.stores.topics.find(chat.id)
    const group = topic && world.groups.get(topic.group)
    return group && topic && topicChat(world, account, group, topic, query)
  }
  const peer = world.accounts.get(chat.id)
  return peer && directChat(world, account, peer, query)
}

/** The last message of a conversation as one line, as `account` or nobody in particular sees it; empty without one. */
export function previewOf(
  world: World,
  account: Account | undefined,
  message: C2CMessage | GroupMessage | undefined,
  locale: PageLocale,
  named: boolean,
): string {
  if (message === undefined) return ''
  const line = renderText(
    {
      body: readBody(JSON.parse(message.body)),
      status: (message.flags & flag.recalled) === 0 ? 'normal' : 'recalled',
      isSystem: (message.flags & flag.system) !== 0,
    },
    { locale, maxLength: previewLength },
  )
  return named && message.from !== account?.id ? `${nameOf(world, message.from)}: ${line}` : line
}

function directChat(world: World, account: Account, peer: Account, { limit, locale }: ChatQuery): ChatView {
  const side = account.sides.get(peer.id)
  const { shown, more } = newest(side?.messages ?? [], limit, (message) => isVisible(side as Side, message))
  const unread = new Set(side?.unread)
  return {
    type: 'C2C',
    id: peer.id,
    name: nameOf(world, peer.id),
    writable: true,
    unread: unread.size,
    messages: shown.map((message) =>
      messageView(world, account, message, formatMessageKey(message), unread.has(message), locale),
    ),
    more,
  }
}

function groupChat(world: World, account: Account, group: Group, { limit, locale }: ChatQuery): ChatView {
  const member = group.members.get(account.id)
  const cleared = world.stores.clearedHistories.of(group.id)
  const { shown, more } = newest(group.messages, limit, ({ seq }) => seq > cleared)
  return {
    type: 'Group',
    id: group.id,
    name: group.profile.name || group.id,
    members: group.members.size,
    writable: member !== undefined,
    unread: groupUnread(group, account),
    messages: shown.map((message) => {
      const unread = member !== undefined && message.seq > member.readSeq
      return messageView(world, account, message, String(message.seq), unread, locale)
    }),
    more,
  }
}

/** What is said in a topic. Nothing of it is ever unread, and everybody sees the same. */
function topicChat(
  world: World,
  account: Account,
  group: Group,
  topic: Topic,
  { limit, locale }: ChatQuery,
): ChatView {
  const { shown, more } = newest(world.stores.topicMessages.of(topic.id), limit, () => true)
  return {
    type: 'Topic',
    id: topic.id,
    name: topic.name || topic.id,
    community: { id: group.id, name: group.profile.name || group.id },
    members: group.members.size,
    writable: group.members.has(account.id),
    unread: 0,
    messages: shown.map((message) =>
      messageView(world, account, message, String(message.seq), false, locale),
    ),
    more,
  }
}

function newest<T>(
  messages: readonly T[],
  limit: number,
  visible: (message: T) => boolean,
): { shown: T[]; more: boolean } {
  const shown: T[] = []
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index]
    if (message === undefined || !visible(message)) continue
    if (shown.length === limit) return { shown: shown.reverse(), more: true }
    shown.push(message)
  }
  return { shown: shown.reverse(), more: false }
}

function messageView(
  world: World,
  account: Account,
  message: C2CMessage | GroupMessage,
  key: string,
  unread: boolean,
  locale: PageLocale,
): MessageView {
  const body: unknown = JSON.parse(message.body)
  return {
    id: message.id,
    from: message.from,
    name: nameOf(world, message.from),
    own: message.from === account.id,
    time: message.time,
    key,
    parts: readBody(body).map((element): MessagePart => {
      const { MsgType: type, MsgContent: content } = element
      // A text keeps its lines; everything else is told in one line.
      return type === 'TIMTextElem' && 'Text' in content && typeof content.Text === 'string'
        ? { kind: 'text', text: content.Text }
        : { kind: 'element', text: renderText([element], { locale }) }
    }),
    marks: marksOf(message.flags, unread),
    json: JSON.stringify(body, null, 2),
    cloud: message.cloud,
  }
}

function marksOf(flags: number, unread: boolean): MessageMark[] {
  const marks: MessageMark[] = unread ? ['unread'] : []
  for (const mark of [
    'recalled',
    'peerRead',
    'noUnread',
    'hiddenFromSender',
    'noLastMessage',
    'system',
  ] as const) {
    if ((flags & flag[mark]) !== 0) marks.push(mark)
  }
  return marks
}
