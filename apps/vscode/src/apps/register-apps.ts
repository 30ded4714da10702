import type * as vscode from 'vscode'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import { showWarning } from '../editor/notices.ts'
import type { AppsParts } from './parts.ts'

/** What {@link registerApps} needs. */
export interface AppsRegistration extends AppsParts {
  /** What is wrong with the variables that seem to mean an app. */
  readonly problem: string | undefined
  readonly register: RegisterCommands<AppsParts>
}

/** Registers the commands of apps, and reports an app of the environment that is none. */
export function registerApps({ problem, register, ...parts }: AppsRegistration): vscode.Disposable {
  if (problem !== undefined) void showWarning(problem)
  return register(parts)
}
