import * as vscode from 'vscode'
import type { Command } from './command.ts'
import type { CommandId } from './ids.generated.ts'

/** Registers the commands of a feature, given what they work with. */
export type RegisterCommands<Parts> = (parts: Parts) => vscode.Disposable

/** What {@link registerCommands} registers. */
export interface CommandsToRegister<Parts> {
  readonly ids: readonly CommandId[]
  /** Loads them, when the first of them runs. */
  readonly load: () => Promise<readonly Command<Parts>[]>
  readonly parts: Parts
  /** Called with what one of them throws, and its arguments. */
  readonly onProblem: (error: unknown, args: readonly unknown[]) => void
}

/** Registers commands whose code is not there yet. */
export function registerCommands<Parts>(commands: CommandsToRegister<Parts>): vscode.Disposable {
  const { ids, load, parts, onProblem } = commands
  const run = async (id: CommandId, args: readonly unknown[]): Promise<unknown> => {
    try {
      return await (await load()).find((command) => command.id === id)?.run(parts, ...args)
    } catch (error) {
      // The person cancelled it, and knows.
      if (!(error instanceof vscode.CancellationError)) onProblem(error, args)
      return undefined
    }
  }
  return vscode.Disposable.from(
    ...ids.map((id) => vscode.commands.registerCommand(id, (...args: unknown[]) => run(id, args))),
  )
}
