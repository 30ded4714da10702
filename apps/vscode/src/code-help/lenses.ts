import * as vscode from 'vscode'
import { loadExplain } from '#env/load-explain'
import type { CommandId } from '../editor/commands/ids.generated.ts'
import { coreLocale } from '../text.ts'
import { errorCodesIn } from './error-codes.ts'
import { rangeOf } from './range-of.ts'

/** A line above each error code that says what it is, and explains it when it is clicked. */
export async function lenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const { errorCodes, explain } = await loadExplain()
  const known = new Set(errorCodes())
  return errorCodesIn(document.getText(), (one) => known.has(one)).map((found) => {
    const { name, meaning } = explain(found.value, coreLocale())
    return new vscode.CodeLens(rangeOf(document, found), {
      title: `${found.value}: ${name ?? meaning}`,
      tooltip: meaning,
      command: 'timkit.explainCode' satisfies CommandId,
      arguments: [found.value],
    })
  })
}
