import { type InboxEntry, type InboxProblem, oneLine } from '@timkit/core'
import { escapeMarkdown } from '../../editor/tree/escape-markdown.ts'
import { HintNode } from '../../editor/tree/hint-node.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { ProblemNode } from '../../editor/tree/problem-node.ts'
import { skippedNodes } from '../../editor/tree/skipped-nodes.ts'
import { messageLine } from '../../messages/message-text.ts'
import { t } from '../../text.ts'
import { fullTime, isoDate, shortTime, type Viewpoint } from '../../time/time-text.ts'
import { type ConversationKey, chatId, keyText } from '../chat.ts'
import type { ConversationReader } from '../reader.ts'
import { shownName } from '../shown-name.ts'
import { unreadText } from '../unread-text.ts'
import { type MessageDay, MessageDayNode } from './message-day-node.ts'
import { MoreNode, type PagedNode } from './more-node.ts'
import type { NodeOfAccount, NodeOfConversation } from './parents.ts'
import type { TreeParts } from './tree-parts.ts'

/** A conversation, with the days of its newest messages. */
export class ConversationNode extends TreeNode implements PagedNode, NodeOfConversation {
  readonly id: string
  readonly key: ConversationKey
  /** What the list says of it. */
  entry: InboxEntry
  readonly #parts: TreeParts
  readonly #days = new Map<string, MessageDayNode>()

  constructor(parent: NodeOfAccount, entry: InboxEntry, parts: TreeParts) {
    super(parent)
    this.key = { appId: parent.app.id, account: parent.account, chat: entry.chat }
    this.id = `conversation/${keyText(this.key)}`
    this.entry = entry
    this.#parts = parts
  }

  get title(): string {
    return shownName(this.entry.name, chatId(this.entry.chat))
  }

  override view(): NodeView {
    const { chat, pinned, time, unread, lastMessage, problems } = this.entry
    const muted = this.#parts.isMuted(this.key)
    const isGroup = chat.type === 'group'
    const when = shortTime(time, this.viewpoint)
    const preview = lastMessage === undefined ? undefined : messageLine(lastMessage, 80)
    const count = unread?.count ?? 0
    // Nothing is said of a count that is not known, or that a meeting has not.
    const counted = unread === undefined ? [] : [count > 0 ? unreadText(unread) : t('nothing unread')]
    const tooltip = [
      `**${escapeMarkdown(this.title)}** ${escapeMarkdown(oneLine(chatId(chat)))}`,
      ...(lastMessage === undefined ? [] : [escapeMarkdown(oneLine(`${lastMessage.from}: ${preview}`))]),
      [isGroup ? t('group') : t('one-to-one'), fullTime(time, this.viewpoint.zone), ...counted].join(' · '),
      ...problems.map((problem) => escapeMarkdown(problemText(problem))),
    ].join('\n\n')
    // What is odd about the conversation itself, not what a request failed with.
    const oddities = problems.filter(({ code, error }) => code === undefined && error === undefined)
    const odd = [...new Set(oddities.map(({ reason }) => reason))].join('; ') || undefined
    const marks = [pinned ? t('pinned') : undefined, muted ? t('muted') : undefined].filter(
      (mark) => mark !== undefined,
    )
    return {
      label: this.title,
      description: (this.#parts.showsPreview() ? [when, odd, preview] : [odd])
        .filter((part) => part !== undefined)
        .join(' · '),
      tooltip,
      icon: muted
        ? 'bell-slash'
        : pinned
          ? 'pinned'
          : isGroup
            ? 'organization'
            : count > 0
              ? 'comment-unresolved'
              : 'comment',
      iconColor: count > 0 && !muted ? 'charts.blue' : undefined,
      children: 'collapsed',
      kind: muted ? 'conversation.muted' : 'conversation',
      command: 'timkit.openMessages',
      spoken: [
        isGroup ? t('Group {0}', this.title) : t('Conversation with {0}', this.title),
        ...counted,
        ...marks,
        when,
        odd,
        preview,
      ]
        .filter((part) => part !== undefined)
        .join(', '),
      decoration: { unread: count, muted },
    }
  }

  override async children(): Promise<readonly TreeNode[]> {
    const reader = this.#reader
    try {
      await reader.start()
    } catch (error) {
      return [new ProblemNode(this, await this.#parts.problemOf(error))]
    }
    const nodes: TreeNode[] = this.#dayNodes(reader)
    nodes.push(...skippedNodes(this, reader.skipped))
    if (reader.hasOlder) nodes.push(new MoreNode(this, t('Load older…')))
    else if (nodes.length === 0)
      nodes.push(new HintNode(this, { key: 'empty', label: t('No messages are kept') }))
    return nodes
  }

  loadMore(): Promise<void> {
    return this.#reader.loadOlder()
  }

  /** By which clock and in which zone its times are told. */
  get viewpoint(): Viewpoint {
    return this.#parts.viewpoint(this.key.appId)
  }

  /** The days of what was loaded, newest first. A day keeps its node, so that only what changed is shown anew. */
  #dayNodes(reader: ConversationReader): TreeNode[] {
    const { zone } = this.viewpoint
    const days = new Map<string, MessageDay['messages'][number][]>()
    const ids = new Map<string, number>()
    for (const message of reader.messages.toReversed()) {
      const own = message.key ?? `${message.seq}_${message.unixSeconds}`
      // The service promises no unique key; the editor refuses an id twice.
      const count = (ids.get(own) ?? 0) + 1
      ids.set(own, count)
      const date = isoDate(message.time, zone)
      const messages = days.get(date) ?? []
      messages.push({ message, id: count === 1 ? own : `${own}#${count}` })
      days.set(date, messages)
    }
    const dates = [...days.keys()]
    return dates.map((date, index) => {
      const day: MessageDay = {
        date,
        messages: days.get(date) ?? [],
        newest: index === 0,
        more: reader.hasOlder && index === dates.length - 1,
      }
      const node = this.#days.get(date) ?? new MessageDayNode(this, day, reader)
      node.day = day
      this.#days.set(date, node)
      return node
    })
  }

  get #reader(): ConversationReader {
    return this.#parts.reader(this.key)
  }
}

function problemText({ part, code, reason }: InboxProblem): string {
  return t('Not known: {0} ({1})', partName(part), code ?? reason)
}

function partName(part: InboxProblem['part']): string {
  switch (part) {
    case 'name':
      return t('name')
    case 'unread':
      return t('unread')
    case 'lastMessage':
      return t('last message')
    case 'time':
      return t('time')
  }
}
