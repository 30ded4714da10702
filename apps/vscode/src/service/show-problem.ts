import * as vscode from 'vscode'
import type { Timkit } from '../timkit.ts'

/** Shows what went wrong, with a button for the remedy. */
export async function showProblem(timkit: Timkit, error: unknown, ...args: unknown[]): Promise<void> {
  const { title, details, remedy } = await timkit.problemOf(error)
  timkit.log.error(details)
  const [summary] = details.split('\n\n')
  const chosen = await vscode.window.showErrorMessage(summary || title, remedy.label)
  if (chosen === remedy.label) await vscode.commands.executeCommand(remedy.command, ...args)
}
