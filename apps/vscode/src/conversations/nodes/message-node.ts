import { type Message, oneLine } from '@timkit/core'
import { escapeMarkdown, escapeMarkdownLines } from '../../editor/tree/escape-markdown.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { messageIcon, messageLine, messageLines } from '../../messages/message-text.ts'
import { t } from '../../text.ts'
import { clock, fullTime } from '../../time/time-text.ts'
import type { ConversationReader } from '../reader.ts'
import type { NodeOfConversation, NodeOfDay } from './parents.ts'

export class MessageNode extends TreeNode {
  readonly id: string
  readonly message: Message
  readonly conversation: NodeOfConversation
  readonly #reader: ConversationReader

  constructor(parent: NodeOfDay, message: Message, reader: ConversationReader, id: string) {
    super(parent)
    this.id = `${parent.conversation.id}/${id}`
    this.message = message
    this.conversation = parent.conversation
    this.#reader = reader
  }

  override view(): NodeView {
    const { message } = this
    const from = oneLine(this.#reader.nameOf(message.from))
    const { zone } = this.conversation.viewpoint
    const time = clock(message.time, zone)
    const line = messageLine(message)
    return {
      label: line,
      description: `${from} · ${time}`,
      tooltip: `**${escapeMarkdown(from)}** · ${fullTime(message.time, zone)}\n\n${escapeMarkdownLines(messageLines(message, 2000))}`,
      icon: messageIcon(message, message.from === this.#reader.key.account),
      kind: 'message',
      command: 'timkit.openTranscript',
      spoken: t('{0} at {1}: {2}', from, time, line),
    }
  }
}
