import * as vscode from 'vscode'
import type { Timkit } from '../timkit.ts'
import { allCommands } from './all.ts'
import { showProblem } from './show-problem.ts'

/** Registers every command. What one throws is shown; what the person cancelled is not. */
export function registerCommands(timkit: Timkit): vscode.Disposable {
  return vscode.Disposable.from(
    ...allCommands.map(({ id, run }) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          return await run(timkit, ...args)
        } catch (error) {
          if (error instanceof vscode.CancellationError) return undefined
          // The remedy may wait for a click, the command is over.
          void showProblem(timkit, error, ...args)
          return undefined
        }
      }),
    ),
  )
}
