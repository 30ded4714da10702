import { oneLine } from '@timkit/core'
import * as vscode from 'vscode'
import { plainText } from '../editor/plain-text.ts'
import { t } from '../text.ts'
import { shortTime } from '../time/time-text.ts'
import { askConversation } from './ask-conversation.ts'
import { type ConversationKey, chatId } from './chat.ts'
import { ConversationNode } from './nodes/conversation-node.ts'
import { MessageDayNode } from './nodes/message-day-node.ts'
import { MessageNode } from './nodes/message-node.ts'
import type { ConversationsParts } from './parts.ts'
import { shownName } from './shown-name.ts'
import { transcriptKey } from './transcript/transcript-documents.ts'

/** The conversation of a line, a document or the view in front; else the one that the person picks. */
export async function pickConversation(
  parts: ConversationsParts,
  from: unknown,
): Promise<ConversationKey | undefined> {
  return conversationOf(parts, from) ?? choose(parts)
}

/** The conversation of a line, a document or, without either, of what is in front. */
export function conversationOf(parts: ConversationsParts, from: unknown): ConversationKey | undefined {
  if (from instanceof ConversationNode) return from.key
  if (from instanceof MessageNode || from instanceof MessageDayNode) return from.conversation.key
  if (from instanceof vscode.Uri) return transcriptKey(from)
  const { active } = parts.messageViews
  if (active !== undefined) return active
  const document = vscode.window.activeTextEditor?.document
  return document === undefined ? undefined : transcriptKey(document.uri)
}

async function choose(parts: ConversationsParts): Promise<ConversationKey | undefined> {
  const items = parts.tree.nodes().flatMap((app) =>
    app.accounts.flatMap(({ account, list }) =>
      list.shown().map(({ chat, name, time }) => {
        const id = chatId(chat)
        const when = shortTime(time, parts.viewpoint(app.app.id))
        return {
          label: plainText(shownName(name, id)),
          // People know some conversations by their names, and some by ids of their logs.
          description: plainText(
            oneLine([...(name === undefined ? [] : [id]), app.app.label, account, when].join(' · ')),
          ),
          key: { appId: app.app.id, account, chat },
        }
      }),
    ),
  )
  const other = {
    label: t('Another conversation…'),
    description: t('by its UserID or GroupID'),
    key: undefined,
  }
  const options = { placeHolder: t('Choose a conversation'), matchOnDescription: true }
  const chosen = await vscode.window.showQuickPick([...items, other], options)
  return chosen === other ? askConversation(parts) : chosen?.key
}
