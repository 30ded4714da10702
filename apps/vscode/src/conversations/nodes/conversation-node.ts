import type { InboxEntry } from '@timkit/core'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { escapeMarkdown } from '../../tree/escape-markdown.ts'
import { HintNode } from '../../tree/hint-node.ts'
import { MoreNode, type PagedNode } from '../../tree/more-node.ts'
import { type NodeView, TreeNode } from '../../tree/node.ts'
import { ProblemNode } from '../../tree/problem-node.ts'
import { type ConversationKey, chatId, keyText } from '../chat.ts'
import { messageLine } from '../message-text.ts'
import type { ConversationReader } from '../reader.ts'
import { shortTime } from '../time-text.ts'
import type { AccountNode } from './account-node.ts'
import { MessageNode } from './message-node.ts'
import type { TreeParts } from './tree-parts.ts'

/** A conversation, with its newest messages. */
export class ConversationNode extends TreeNode implements PagedNode {
  readonly id: string
  /** Which conversation. */
  readonly key: ConversationKey
  /** What the list says of it. */
  entry: InboxEntry
  readonly #parts: TreeParts

  /** Makes the node of a conversation. */
  constructor(parent: AccountNode, entry: InboxEntry, parts: TreeParts) {
    super(parent)
    this.key = { appId: parent.app.id, account: parent.account, chat: entry.chat }
    this.id = `conversation/${keyText(this.key)}`
    this.entry = entry
    this.#parts = parts
  }

  /** What it is called. */
  get title(): string {
    return this.entry.name ?? chatId(this.entry.chat)
  }

  override view(): NodeView {
    const { chat, pinned, time, unread, lastMessage, problems } = this.entry
    const muted = this.#parts.isMuted(this.key)
    const isGroup = chat.type === 'group'
    const when = shortTime(time, this.#parts.now())
    const preview = lastMessage === undefined ? undefined : messageLine(lastMessage, 80)
    const count = unread?.count ?? 0
    const unreadText = unread?.estimated ? t('about {0} unread', count) : t('{0} unread', count)
    const tooltip = [
      `**${escapeMarkdown(this.title)}** \`${chatId(chat)}\``,
      ...(lastMessage === undefined ? [] : [escapeMarkdown(`${lastMessage.chat.from}: ${preview}`)]),
      [
        isGroup ? t('group') : t('one-to-one'),
        time.toLocaleString(),
        count > 0 ? unreadText : t('nothing unread'),
      ].join(' · '),
      ...problems.map(({ part, code }) =>
        t(
          'Not known: {0} ({1})',
          part === 'name' ? t('name') : part === 'unread' ? t('unread') : t('last message'),
          code ?? '–',
        ),
      ),
    ].join('\n\n')
    const marks = [pinned ? t('pinned') : undefined, muted ? t('muted') : undefined].filter(
      (mark) => mark !== undefined,
    )
    return {
      label: this.title,
      description: [when, ...(preview === undefined ? [] : [preview])].join(' · '),
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
      ...(count > 0 && !muted ? { iconColor: 'charts.blue' } : {}),
      children: 'collapsed',
      kind: muted ? 'conversation.muted' : 'conversation',
      command: commands.openMessages,
      spoken: [
        isGroup ? t('Group {0}', this.title) : t('Conversation with {0}', this.title),
        count > 0 ? unreadText : t('nothing unread'),
        ...marks,
        when,
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
      return [new ProblemNode(this, this.#parts.problemOf(error))]
    }
    const ids = new Map<string, number>()
    const nodes: TreeNode[] = reader.messages.toReversed().map((message) => {
      const own = message.key ?? `${message.seq}_${message.timestamp}`
      // The service promises no unique key; the editor refuses an id twice.
      const count = (ids.get(own) ?? 0) + 1
      ids.set(own, count)
      return new MessageNode(this, message, reader, count === 1 ? own : `${own}#${count}`)
    })
    if (reader.hasOlder) nodes.push(new MoreNode(this, t('Load older…')))
    else if (nodes.length === 0)
      nodes.push(new HintNode(this, { key: 'empty', label: t('No messages are kept') }))
    return nodes
  }

  loadMore(): Promise<void> {
    return this.#reader.loadOlder()
  }

  /** The clock of the tree. */
  now(): number {
    return this.#parts.now()
  }

  get #reader(): ConversationReader {
    return this.#parts.reader(this.key)
  }
}
