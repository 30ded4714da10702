import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { revealLine } from '../../editor/reveal-line.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import type { HistoryParts } from '../parts.ts'
import { checkPage } from './open-history.ts'

export const declaration: Declaration = {
  title: { en: 'Go to a Page', zh: '翻页' },
  palette: 'never',
}

/** Goes to another page of an hour. */
export const pageHistory: Command<HistoryParts> = {
  id: 'timkit.pageHistory',
  run: async (parts, uri, number) => {
    if (!(uri instanceof vscode.Uri) || typeof number !== 'number') return
    const open = parts.history.get(uri)
    if (open === undefined) return
    await withProgress(t('Reading {0}…', open.file.name), (signal) => open.pager.goTo(number, signal))
    await checkPage(parts, uri)
    parts.documents.refresh(uri)
    const editor = vscode.window.activeTextEditor
    if (editor?.document.uri.toString() === uri.toString()) revealLine(editor, 0)
  },
}
