import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { commands, languages } from '../../ids.ts'
import { t } from '../../text.ts'
import type { Timkit } from '../../timkit.ts'
import { FileNode } from '../nodes/file-node.ts'

/** Shows the messages of an hour, a page at a time. */
export const openHistory: Command = {
  id: commands.openHistory,
  run: async (timkit, from) => {
    if (!(from instanceof FileNode)) return
    const uri = await withProgress(t('Reading {0}…', from.file.name), (signal) =>
      timkit.history.open(from.app, from.file, signal),
    )
    await checkPage(timkit, uri)
    const document = await vscode.workspace.openTextDocument(uri)
    await vscode.languages.setTextDocumentLanguage(document, languages.transcript)
    await vscode.window.showTextDocument(document, { preview: true })
  },
}

/** Checks which messages of the page were recalled since; a person who cancels sees which were not checked. */
export async function checkPage(timkit: Timkit, uri: vscode.Uri): Promise<void> {
  const open = timkit.history.get(uri)
  if (open === undefined) return
  await withProgress(t('Looking for messages that were recalled since…'), (signal) =>
    timkit.history.check(open, signal),
  )
}
