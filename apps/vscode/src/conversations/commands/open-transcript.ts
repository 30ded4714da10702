import type { Message } from '@timkit/core'
import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { revealLine } from '../../editor/reveal-line.ts'
import { languages } from '../../ids.ts'
import type { ConversationKey } from '../chat.ts'
import { MessageDayNode } from '../nodes/message-day-node.ts'
import { MessageNode } from '../nodes/message-node.ts'
import type { ConversationsParts } from '../parts.ts'
import { pickConversation } from '../pick-conversation.ts'
import { transcriptUri } from '../transcript/transcript-documents.ts'

export const declaration: Declaration = {
  title: { en: 'Open as Transcript', zh: '以文本打开' },
  icon: 'go-to-file',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^conversation/',
      group: 'inline@2',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^(conversation|day|message)/',
      group: '1_open@2',
    },
    { menu: 'editor/title', when: 'activeWebviewPanelId == timkit.messages', group: 'navigation@2' },
  ],
}

/** Shows a conversation as a document; from a day or a message, with that in sight. */
export const openTranscript: Command<ConversationsParts> = {
  id: 'timkit.openTranscript',
  run: async (parts, from) => {
    const key = await pickConversation(parts, from)
    if (key === undefined) return
    const message =
      from instanceof MessageNode ? from.message : from instanceof MessageDayNode ? from.first : undefined
    await showTranscript(parts, key, message)
  },
}

/** Shows the transcript of a conversation, at its end or at a message. */
export async function showTranscript(
  parts: ConversationsParts,
  key: ConversationKey,
  message?: Message,
): Promise<void> {
  // A failure is told before an empty document opens.
  await parts.readers.get(key).start()
  const uri = transcriptUri(key)
  const document = await vscode.workspace.openTextDocument(uri)
  await vscode.languages.setTextDocumentLanguage(document, languages.transcript)
  const editor = await vscode.window.showTextDocument(document, { preview: true })
  await parts.documents.settled(document)
  const written = parts.documents.written(uri)
  const line =
    written?.messages.find((placed) => placed.message === message)?.start ??
    Math.max(0, document.lineCount - 2)
  revealLine(editor, line)
}
