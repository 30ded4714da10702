import * as vscode from 'vscode'
import { commands, documentScheme } from '../../ids.ts'
import { t } from '../../text.ts'
import type { Timkit } from '../../timkit.ts'
import { transcriptKey } from './transcript-documents.ts'

/** What one can do with a document of ours, above its first line. */
export function registerLenses(timkit: Timkit): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const stop = timkit.readers.onChange(() => changed.fire())
  const registration = vscode.languages.registerCodeLensProvider(
    { scheme: documentScheme },
    { onDidChangeCodeLenses: changed.event, provideCodeLenses: ({ uri }) => lensesOf(uri, timkit) },
  )
  return vscode.Disposable.from(registration, changed, { dispose: stop })
}

function lensesOf(uri: vscode.Uri, timkit: Timkit): vscode.CodeLens[] {
  const top = new vscode.Range(0, 0, 0, 0)
  const lens = (title: string, command: string, ...more: unknown[]): vscode.CodeLens =>
    new vscode.CodeLens(top, { title, command, arguments: [uri, ...more] })
  const key = transcriptKey(uri)
  if (key !== undefined) {
    const { hasOlder } = timkit.readers.get(key)
    return [
      ...(hasOlder ? [lens(`$(history) ${t('Load older messages')}`, commands.loadOlder)] : []),
      lens(`$(comment-discussion) ${t('Show as messages')}`, commands.openMessages),
      lens(`$(search) ${t('Search')}`, commands.searchConversation),
      lens(`$(calendar) ${t('Go to a time')}`, commands.goToTime),
    ]
  }
  const open = timkit.history.get(uri)
  if (open === undefined) return []
  const { number, atEnd } = open.pager
  return [
    ...(number > 1 ? [lens(`$(arrow-left) ${t('Previous page')}`, commands.pageHistory, number - 1)] : []),
    ...(atEnd ? [] : [lens(`$(arrow-right) ${t('Next page')}`, commands.pageHistory, number + 1)]),
    lens(`$(search) ${t('Search this hour')}`, commands.searchHistory),
    lens(`$(save) ${t('Save as…')}`, commands.saveHistory),
  ]
}
