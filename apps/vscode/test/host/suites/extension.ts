import * as vscode from 'vscode'
import { extensionId } from '../../../src/ids.ts'
import { ok } from '../assert.ts'

/** Our extension, as the editor knows it. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId)
  ok(found !== undefined, `${extensionId} is installed`)
  return found
}
