import type { Message } from '@timkit/core'
import * as vscode from 'vscode'
import { showInformation } from '../editor/notices.ts'
import { t } from '../text.ts'
import type { ConversationKey } from './chat.ts'
import { MessageNode } from './nodes/message-node.ts'
import type { ConversationsParts } from './parts.ts'
import { transcriptKey } from './transcript/transcript-documents.ts'

/** A message that somebody means. */
interface MeantMessage {
  readonly message: Message
  /** Its conversation; a document of an hour has none. */
  readonly key: ConversationKey | undefined
}

/** The message that somebody means: see {@link meantMessage}. */
export function messageOf(
  parts: Pick<ConversationsParts, 'documents' | 'messageViews'>,
  from: unknown,
): Message | undefined {
  return meantMessage(parts, from)?.message
}

/** The message of a line of the tree, of the message view where its menu was opened, or under the cursor of a transcript. */
export function meantMessage(
  { documents, messageViews }: Pick<ConversationsParts, 'documents' | 'messageViews'>,
  from: unknown,
): MeantMessage | undefined {
  if (from instanceof MessageNode) return { message: from.message, key: from.conversation.key }
  if (isInView(from)) {
    const message = messageViews.messageOf(from.message)
    return message && { message, key: messageViews.active }
  }
  const editor = vscode.window.activeTextEditor
  const line = editor?.selection.active.line
  const written = editor === undefined ? undefined : documents.written(editor.document.uri)
  const found = written?.messages.find(({ start, end }) => line !== undefined && start <= line && line <= end)
  if (found === undefined || editor === undefined) {
    void showInformation(t('Put the cursor on a message of a transcript first.'))
    return undefined
  }
  return { message: found.message, key: transcriptKey(editor.document.uri) }
}

/** What the menu of the message view gives: what its page wrote beside the message. */
function isInView(from: unknown): from is { readonly message: number } {
  return typeof from === 'object' && from !== null && 'message' in from && typeof from.message === 'number'
}
