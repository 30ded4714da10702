import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands, settings, settingsSection } from '../../ids.ts'

/** Shows the setting that lets AI assistants read. */
export const enableAi: Command = {
  id: commands.enableAi,
  run: () =>
    vscode.commands.executeCommand(
      'workbench.action.openSettings',
      `${settingsSection}.${settings.aiEnabled}`,
    ),
}
