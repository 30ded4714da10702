import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands, settings, settingsSection } from '../../ids.ts'

/** Shows the setting that lets calls change something. */
export const allowWrites: Command = {
  id: commands.allowWrites,
  run: () =>
    vscode.commands.executeCommand(
      'workbench.action.openSettings',
      `${settingsSection}.${settings.allowWrites}`,
    ),
}
