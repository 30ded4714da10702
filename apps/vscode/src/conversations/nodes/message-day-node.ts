import type { Message } from '@timkit/core'
import { escapeMarkdown } from '../../editor/tree/escape-markdown.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { t } from '../../text.ts'
import { dayTitle, zoneTitle } from '../../time/time-text.ts'
import type { ConversationReader } from '../reader.ts'
import { MessageNode } from './message-node.ts'
import type { NodeOfConversation, NodeOfDay } from './parents.ts'

/** What a day shows. */
export interface MessageDay {
  /** The day of the zone in which times are told, such as `2026-11-23`. */
  readonly date: string
  /** Its messages, newest first, each with what tells it from all others of the conversation. */
  readonly messages: readonly { readonly message: Message; readonly id: string }[]
  readonly newest: boolean
  /** Whether older messages of it may be there that were not loaded. */
  readonly more: boolean
}

/** A day of a conversation, with its messages. */
export class MessageDayNode extends TreeNode implements NodeOfDay {
  readonly id: string
  readonly conversation: NodeOfConversation
  /** What it shows. */
  day: MessageDay
  readonly #reader: ConversationReader

  constructor(parent: NodeOfConversation, day: MessageDay, reader: ConversationReader) {
    super(parent)
    this.id = `${parent.id}/day/${day.date}`
    this.conversation = parent
    this.day = day
    this.#reader = reader
  }

  /** The first of its messages that was loaded. */
  get first(): Message | undefined {
    return this.day.messages.at(-1)?.message
  }

  override view(): NodeView {
    const { messages, newest, more, date } = this.day
    const { viewpoint } = this.conversation
    const title = dayTitle(date, viewpoint)
    const count = more ? t('{0} messages loaded', messages.length) : t('{0} messages', messages.length)
    return {
      label: title,
      description: count,
      tooltip: `${title}\n\n${escapeMarkdown(t('Times are in {0}.', zoneTitle(viewpoint)))}`,
      icon: 'calendar',
      // Opening a conversation shows the newest messages at once.
      children: newest ? 'expanded' : 'collapsed',
      kind: 'day',
      spoken: `${title}, ${count}`,
    }
  }

  override children(): readonly TreeNode[] {
    return this.day.messages.map(({ message, id }) => new MessageNode(this, message, this.#reader, id))
  }
}
