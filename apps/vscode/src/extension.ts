import type { ExtensionContext } from 'vscode'
import { start } from './start.ts'

/** What the editor calls when somebody opens the view or runs a command. */
export function activate(context: ExtensionContext): void {
  start(context)
}
