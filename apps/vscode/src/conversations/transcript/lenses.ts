import * as vscode from 'vscode'
import { lensAtTop } from '../../editor/documents/lens-at-top.ts'
import { documentScheme } from '../../ids.ts'
import { t } from '../../text.ts'
import type { Readers } from '../readers.ts'
import { transcriptKey } from './transcript-documents.ts'

/** What one can do with a transcript, above its first line. */
export function registerTranscriptLenses(readers: Readers): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const stop = readers.onChange(() => changed.fire())
  const registration = vscode.languages.registerCodeLensProvider(
    { scheme: documentScheme },
    { onDidChangeCodeLenses: changed.event, provideCodeLenses: ({ uri }) => lensesOf(uri, readers) },
  )
  return vscode.Disposable.from(registration, changed, { dispose: stop })
}

function lensesOf(uri: vscode.Uri, readers: Readers): vscode.CodeLens[] {
  const key = transcriptKey(uri)
  if (key === undefined) return []
  const { hasOlder } = readers.get(key)
  return [
    ...(hasOlder ? [lensAtTop(`$(history) ${t('Load older messages')}`, 'timkit.loadOlder', uri)] : []),
    lensAtTop(`$(comment-discussion) ${t('Show as messages')}`, 'timkit.openMessages', uri),
    lensAtTop(`$(search) ${t('Search')}`, 'timkit.searchConversation', uri),
    lensAtTop(`$(calendar) ${t('Go to a time')}`, 'timkit.goToTime', uri),
  ]
}
