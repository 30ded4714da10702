import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { settings, settingsSection } from '../../ids.ts'
import type { ApiCallParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show the Setting That Allows Changes', zh: '打开允许写操作的设置' },
}

/** Shows the setting that lets calls change something. */
export const allowWrites: Command<ApiCallParts> = {
  id: 'timkit.allowWrites',
  run: () =>
    vscode.commands.executeCommand(
      'workbench.action.openSettings',
      `${settingsSection}.${settings.allowWrites}`,
    ),
}
