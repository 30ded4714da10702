import * as vscode from 'vscode'
import { commands } from './ids.ts'
import type { Timkit } from './timkit.ts'

/** Registers every command; the code behind them is loaded when the first one runs. What one throws is shown. */
export function registerCommands(timkit: Timkit): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.values(commands).map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        const { allCommands, showProblem } = await import('./all-commands.ts')
        try {
          return await allCommands.find((command) => command.id === id)?.run(timkit, ...args)
        } catch (error) {
          // The person cancelled it, and knows.
          if (error instanceof vscode.CancellationError) return undefined
          // The remedy may wait for a click, the command is over.
          void showProblem(timkit, error, ...args)
          return undefined
        }
      }),
    ),
  )
}
