import * as vscode from 'vscode'
import { t } from '../text.ts'
import { shortTime } from '../time/time-text.ts'
import { type ConversationKey, chatId } from './chat.ts'
import { ConversationNode } from './nodes/conversation-node.ts'
import { MessageDayNode } from './nodes/message-day-node.ts'
import { MessageNode } from './nodes/message-node.ts'
import type { ConversationsParts } from './parts.ts'
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
      list.shown().map((entry) => ({
        label: entry.name ?? chatId(entry.chat),
        description: `${app.app.label} · ${account} · ${shortTime(entry.time, parts.viewpoint(app.app.id))}`,
        key: { appId: app.app.id, account, chat: entry.chat },
      })),
    ),
  )
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      t('No conversations are loaded. Open the Tencent IM view first.'),
    )
    return undefined
  }
  const options = { placeHolder: t('Choose a conversation'), matchOnDescription: true }
  return (await vscode.window.showQuickPick(items, options))?.key
}
