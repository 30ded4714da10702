import * as vscode from 'vscode'
import { commands, settings, settingsSection } from '../ids.ts'
import type { Command } from './command.ts'

/** Shows the setting that gives AI assistants the MCP server. */
export const enableMcp: Command = {
  id: commands.enableMcp,
  run: () =>
    vscode.commands.executeCommand(
      'workbench.action.openSettings',
      `${settingsSection}.${settings.mcpEnabled}`,
    ),
}
