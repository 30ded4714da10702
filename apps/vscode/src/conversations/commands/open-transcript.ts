import type { Message } from '@timkit/core'
import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands, languages } from '../../ids.ts'
import type { Timkit } from '../../timkit.ts'
import type { ConversationKey } from '../chat.ts'
import { MessageDayNode } from '../nodes/message-day-node.ts'
import { MessageNode } from '../nodes/message-node.ts'
import { pickConversation } from '../pick-conversation.ts'
import { transcriptUri } from '../transcript/transcript-documents.ts'

/** Shows a conversation as a document; from a day or a message, with that in sight. */
export const openTranscript: Command = {
  id: commands.openTranscript,
  run: async (timkit, from) => {
    const key = await pickConversation(timkit, from)
    if (key === undefined) return
    const message =
      from instanceof MessageNode ? from.message : from instanceof MessageDayNode ? from.first : undefined
    await showTranscript(timkit, key, message)
  },
}

/** Shows the transcript of a conversation, at its end or at a message. */
export async function showTranscript(timkit: Timkit, key: ConversationKey, message?: Message): Promise<void> {
  // A failure is told before an empty document opens.
  await timkit.readers.get(key).start()
  const uri = transcriptUri(key)
  const document = await vscode.workspace.openTextDocument(uri)
  await vscode.languages.setTextDocumentLanguage(document, languages.transcript)
  const editor = await vscode.window.showTextDocument(document, { preview: true })
  await timkit.documents.settled(document)
  const written = timkit.documents.written(uri)
  const line =
    written?.messages.find((placed) => placed.message === message)?.start ??
    Math.max(0, document.lineCount - 2)
  revealLine(editor, line)
}

/** Puts the cursor on a line and the line into the middle. */
export function revealLine(editor: vscode.TextEditor, line: number): void {
  const position = new vscode.Position(line, 0)
  editor.selection = new vscode.Selection(position, position)
  editor.revealRange(
    new vscode.Range(position, position),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  )
}
