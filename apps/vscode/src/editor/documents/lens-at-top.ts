import * as vscode from 'vscode'
import type { CommandId } from '../commands/ids.generated.ts'

/** A line above a document that runs a command. */
export function lensAtTop(title: string, command: CommandId, ...args: readonly unknown[]): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command, arguments: [...args] })
}
