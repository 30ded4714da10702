import * as vscode from 'vscode'
import type { Found } from './found.ts'

/** Where it is in a document. */
export function rangeOf(
  document: vscode.TextDocument,
  { start, end }: Pick<Found<unknown>, 'start' | 'end'>,
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end))
}
