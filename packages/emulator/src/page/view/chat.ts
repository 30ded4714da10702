import { readBody, readReply, renderText } from '@timkit/core'
import { createMessageDrawer, type Mark, messageWords } from '@timkit/message-html'
import { isVisible } from '../../world/conversations/conversation.ts'
import { type C2CMessage, flag, formatMessageKey, type GroupMessage } from '../../world/records/message.ts'
import type { Account, Group, Side } from '../../world/records/records.ts'
import type { Topic } from '../../world/stores/topics.ts'
import type { World } from '../../world/world.ts'
import type { ChatType, ChatView, MessageMark, MessageView } from '../wire/chats.ts'
import type { PageLocale } from '../wire/locale.ts'
import { chatWords } from './chat-words.ts'
import { messageTimes } from './message-times.ts'
import { groupUnread, nameOf } from './names.ts'

/** How much of a conversation to show, and how. */
export interface ChatQuery {
  /** How many messages. */
  readonly limit: number
  /** The language of what is put into words here. */
  readonly locale: PageLocale
  /** The zone in which times are told. */
  readonly zone: string
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

function directChat(world: World, account: Account, peer: Account, query: ChatQuery): ChatView {
  const side = account.sides.get(peer.id)
  const { shown, more } = newest(side?.messages ?? [], query.limit, (message) =>
    isVisible(side as Side, message),
  )
  const unread = new Set(side?.unread)
  const draw = messageViews(world, account, query, { named: false, unread: unread.size })
  return {
    type: 'C2C',
    id: peer.id,
    name: nameOf(world, peer.id),
    writable: true,
    unread: unread.size,
    messages: shown.map((message) => draw(message, formatMessageKey(message), unread.has(message))),
    more,
  }
}

function groupChat(world: World, account: Account, group: Group, query: ChatQuery): ChatView {
  const member = group.members.get(account.id)
  const cleared = world.stores.clearedHistories.of(group.id)
  const { shown, more } = newest(group.messages, query.limit, ({ seq }) => seq > cleared)
  const count = groupUnread(group, account)
  const draw = messageViews(world, account, query, { named: true, unread: count })
  return {
    type: 'Group',
    id: group.id,
    name: group.profile.name || group.id,
    members: group.members.size,
    writable: member !== undefined,
    unread: count,
    messages: shown.map((message) => {
      const unread = member !== undefined && message.seq > member.readSeq
      return draw(message, String(message.seq), unread)
    }),
    more,
  }
}

/** What is said in a topic. Nothing of it is ever unread, and everybody sees the same. */
function topicChat(world: World, account: Account, group: Group, topic: Topic, query: ChatQuery): ChatView {
  const { shown, more } = newest(world.stores.topicMessages.of(topic.id), query.limit, () => true)
  const draw = messageViews(world, account, query, { named: true, unread: 0 })
  return {
    type: 'Topic',
    id: topic.id,
    name: topic.name || topic.id,
    community: { id: group.id, name: group.profile.name || group.id },
    members: group.members.size,
    writable: group.members.has(account.id),
    unread: 0,
    messages: shown.map((message) => draw(message, String(message.seq), false)),
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

/** Shows the messages of a conversation, one after the other. */
function messageViews(
  world: World,
  account: Account,
  { locale, zone }: ChatQuery,
  chat: { readonly named: boolean; readonly unread: number },
): (message: C2CMessage | GroupMessage, key: string, unread: boolean) => MessageView {
  const words = chatWords[locale]
  const times = messageTimes(words.times, zone)
  const draw = createMessageDrawer({
    words: messageWords[locale],
    addresses: 'links',
    named: chat.named,
    unfolds: true,
    showsRecalled: true,
  })
  let index = 0
  let isMarked = false
  return (message, key, unread) => {
    const body: unknown = JSON.parse(message.body)
    const marks = marksOf(message.flags, unread)
    const reply = readReply(message.cloud)
    const name = nameOf(world, message.from)
    const isFirstUnread = unread && !isMarked
    isMarked ||= unread
    const drawn = draw({
      message: {
        body: readBody(body),
        status: marks.includes('recalled') ? 'recalled' : 'normal',
        isSystem: marks.includes('system'),
        reply,
      },
      index,
      unixSeconds: message.time,
      day: times.day(message.time),
      time: times.time(message.time),
      sender: { id: message.from, name },
      own: message.from === account.id,
      replyTo: reply && nameOf(world, reply.sender),
      marks: marks.map((mark): Mark => ({ kind: markKinds[mark] ?? 'other', text: words.marks[mark] })),
      notices: isFirstUnread ? [{ kind: 'unread', text: words.unreadFrom(chat.unread) }] : [],
    })
    index += 1
    return {
      id: message.id,
      from: message.from,
      name,
      own: message.from === account.id,
      time: message.time,
      key,
      before: drawn.before,
      drawn: drawn.message,
      marks,
      json: JSON.stringify(body, null, 2),
      cloud: message.cloud,
    }
  }
}

/** How marks look; the others look alike. */
const markKinds: Readonly<Partial<Record<MessageMark, Mark['kind']>>> = {
  unread: 'unread',
  recalled: 'recalled',
  peerRead: 'read',
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
