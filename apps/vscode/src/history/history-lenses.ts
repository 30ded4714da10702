import * as vscode from 'vscode'
import { lensAtTop } from '../editor/documents/lens-at-top.ts'
import { documentScheme } from '../ids.ts'
import { t } from '../text.ts'
import type { HistoryDocuments } from './history-documents.ts'

/** What one can do with the document of an hour, above its first line. */
export function registerHistoryLenses(history: HistoryDocuments): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme: documentScheme },
    { provideCodeLenses: ({ uri }) => lensesOf(uri, history) },
  )
}

function lensesOf(uri: vscode.Uri, history: HistoryDocuments): vscode.CodeLens[] {
  const open = history.get(uri)
  if (open === undefined) return []
  const { number, atEnd } = open.pager
  return [
    ...(number > 1
      ? [lensAtTop(`$(arrow-left) ${t('Previous page')}`, 'timkit.pageHistory', uri, number - 1)]
      : []),
    ...(atEnd ? [] : [lensAtTop(`$(arrow-right) ${t('Next page')}`, 'timkit.pageHistory', uri, number + 1)]),
    lensAtTop(`$(search) ${t('Search this hour')}`, 'timkit.searchHistory', uri),
    lensAtTop(`$(save) ${t('Save as…')}`, 'timkit.saveHistory', uri),
  ]
}
