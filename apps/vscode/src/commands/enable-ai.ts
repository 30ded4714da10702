import * as vscode from 'vscode'
import { commands, settings, settingsSection } from '../ids.ts'
import type { Command } from './command.ts'

/** Shows the setting that lets AI assistants read. */
export const enableAi: Command = {
  id: commands.enableAi,
  run: () =>
    vscode.commands.executeCommand(
      'workbench.action.openSettings',
      `${settingsSection}.${settings.aiEnabled}`,
    ),
}
