import * as vscode from 'vscode'
import { showFailure } from '../editor/notices.ts'
import { t } from '../text.ts'
import { type ApiCall, isCallProblem, readCall } from './call-document.ts'

/** The call of the document in front; `undefined` where there is none, or where something is wrong with it, which is told. */
export function callInFront(): ApiCall | undefined {
  const document = vscode.window.activeTextEditor?.document
  if (document === undefined) return undefined
  const call = readCall(document.getText())
  if (!isCallProblem(call)) return call
  void showFailure(t('Line {0}: {1}', call.line + 1, call.message))
  return undefined
}
