import * as vscode from 'vscode'
import { showFailure } from '../editor/notices.ts'
import type { Service } from './service.ts'

/** Shows what went wrong, with a button for the remedy. */
export async function showProblem(
  { problemOf, log }: Pick<Service, 'problemOf' | 'log'>,
  error: unknown,
  args: readonly unknown[],
): Promise<void> {
  const { title, details, remedy } = await problemOf(error)
  log.error(details)
  const [summary] = details.split('\n\n')
  const chosen = await showFailure(summary || title, remedy.label)
  if (chosen === remedy.label) await vscode.commands.executeCommand(remedy.command, ...args)
}
