import type { Message } from '@timkit/core'
import * as vscode from 'vscode'
import { t } from '../text.ts'
import { MessageNode } from './nodes/message-node.ts'
import type { ConversationsParts } from './parts.ts'

/** The message of a line of the tree, of the message view where its menu was opened, or under the cursor of a transcript. */
export function messageOf(
  { documents, messageViews }: Pick<ConversationsParts, 'documents' | 'messageViews'>,
  from: unknown,
): Message | undefined {
  if (from instanceof MessageNode) return from.message
  if (isInView(from)) return messageViews.messageOf(from.message)
  const editor = vscode.window.activeTextEditor
  const line = editor?.selection.active.line
  const written = editor === undefined ? undefined : documents.written(editor.document.uri)
  const found = written?.messages.find(({ start, end }) => line !== undefined && start <= line && line <= end)
  if (found === undefined) {
    void vscode.window.showInformationMessage(t('Put the cursor on a message of a transcript first.'))
  }
  return found?.message
}

/** What the menu of the message view gives: what its page wrote beside the message. */
function isInView(from: unknown): from is { readonly message: number } {
  return typeof from === 'object' && from !== null && 'message' in from && typeof from.message === 'number'
}
