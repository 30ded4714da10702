import * as vscode from 'vscode'
import { t } from '../text.ts'
import { rangeOf } from './range-of.ts'
import { fromEnvironment, secretKeysIn } from './secret-keys.ts'

/** A warning for each secret key that stands in a document. */
export function keyWarnings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return secretKeysIn(document.getText()).map((found) => {
    const warning = new vscode.Diagnostic(
      rangeOf(document, found),
      t(
        'This looks like the secret key of an app. Whoever reads this file can speak for every account of it: keep the key in a file of its own or in the environment, and change it in the console if others have seen it.',
      ),
      vscode.DiagnosticSeverity.Warning,
    )
    warning.source = 'timkit'
    warning.code = 'secret-key'
    return warning
  })
}

/** What takes a key out of a program, where the language has words for it. */
export function keyActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const read = fromEnvironment(document.languageId)
  if (read === undefined) return []
  return secretKeysIn(document.getText()).flatMap((found) => {
    const literal = rangeOf(document, { start: found.start - 1, end: found.end + 1 })
    if (literal.intersection(range) === undefined) return []
    const action = new vscode.CodeAction(
      t('Read the key from the environment: TIMKIT_SECRET_KEY'),
      vscode.CodeActionKind.QuickFix,
    )
    action.edit = new vscode.WorkspaceEdit()
    action.edit.replace(document.uri, literal, read)
    action.isPreferred = true
    return [action]
  })
}
