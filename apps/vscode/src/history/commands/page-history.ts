import * as vscode from 'vscode'
import { revealLine } from '../../conversations/commands/open-transcript.ts'
import type { Command } from '../../editor/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { checkPage } from './open-history.ts'

/** Goes to another page of an hour. */
export const pageHistory: Command = {
  id: commands.pageHistory,
  run: async (timkit, uri, number) => {
    if (!(uri instanceof vscode.Uri) || typeof number !== 'number') return
    const open = timkit.history.get(uri)
    if (open === undefined) return
    await withProgress(t('Reading {0}…', open.file.name), (signal) => open.pager.goTo(number, signal))
    await checkPage(timkit, uri)
    timkit.documents.refresh(uri)
    const editor = vscode.window.activeTextEditor
    if (editor?.document.uri.toString() === uri.toString()) revealLine(editor, 0)
  },
}
