import type { HistoryFile } from '@timkit/core'
import * as vscode from 'vscode'
import type { App } from '../../apps/app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { languages } from '../../ids.ts'
import { t } from '../../text.ts'
import { FileNode } from '../nodes/file-node.ts'
import type { HistoryParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Open as Transcript', zh: '以文本打开' },
  icon: 'go-to-file',
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem =~ /^history\\.file/',
      group: '1_open@1',
    },
  ],
}

/** Shows the messages of an hour, a page at a time. */
export const openHistory: Command<HistoryParts> = {
  id: 'timkit.openHistory',
  run: async (parts, from) => {
    if (!(from instanceof FileNode)) return
    await showHour(parts, from.app, from.file)
  },
}

/** Shows the first page of a file as a document. */
export async function showHour(parts: HistoryParts, app: App, file: HistoryFile): Promise<void> {
  const uri = await withProgress(t('Reading {0}…', file.name), (signal) =>
    parts.history.open(app, file, signal),
  )
  await checkPage(parts, uri)
  const document = await vscode.workspace.openTextDocument(uri)
  await vscode.languages.setTextDocumentLanguage(document, languages.transcript)
  await vscode.window.showTextDocument(document, { preview: true })
}

/** Checks which messages of the page were recalled since; a person who cancels sees which were not checked. */
export async function checkPage(parts: HistoryParts, uri: vscode.Uri): Promise<void> {
  const open = parts.history.get(uri)
  if (open === undefined) return
  await withProgress(t('Looking for messages that were recalled since…'), (signal) =>
    parts.history.check(open, signal),
  )
}
