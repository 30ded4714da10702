import * as vscode from 'vscode'
import { loadExplain } from '#env/load-explain'
import { commandText } from '../command-fields/field-text.ts'
import { errorCodeText } from '../service/error-code-text.ts'
import { coreLocale } from '../text.ts'
import { commandPathsIn } from './command-paths.ts'
import { errorCodesIn } from './error-codes.ts'
import { at, type Found } from './found.ts'
import { rangeOf } from './range-of.ts'
import { userSigsIn } from './user-sigs.ts'

/** What there is to say of what stands at a place: a UserSig, an error code, a command. */
export async function hover(
  document: vscode.TextDocument,
  position: vscode.Position,
  explainUserSig: (userSig: string) => Promise<string>,
): Promise<vscode.Hover | undefined> {
  const text = document.getText()
  const offset = document.offsetAt(position)
  const userSig = at(userSigsIn(text), offset)
  if (userSig !== undefined) return hoverOf(document, userSig, await explainUserSig(userSig.value))
  const { errorCodes, explain, commandFields, objectFields, documentation } = await loadExplain()
  const known = new Set(errorCodes())
  const code = at(
    errorCodesIn(text, (one) => known.has(one)),
    offset,
  )
  if (code !== undefined)
    return hoverOf(document, code, `#### ${errorCodeText(explain(code.value, coreLocale()))}`)
  const path = at(
    commandPathsIn(text, (one) => one in commandFields),
    offset,
  )
  if (path === undefined) return undefined
  const page = documentation[path.value as keyof typeof documentation]
  return hoverOf(document, path, commandText({ commandFields, objectFields }, path.value, page) ?? '')
}

function hoverOf(document: vscode.TextDocument, found: Found<unknown>, markdown: string): vscode.Hover {
  return new vscode.Hover(new vscode.MarkdownString(markdown), rangeOf(document, found))
}
