import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { settings, settingsSection } from '../../ids.ts'
import type { AiParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show the Setting That Lets AI Assistants Read', zh: '打开允许 AI 助手读取的设置' },
}

/** Shows the setting that lets AI assistants read. */
export const enableAi: Command<AiParts> = {
  id: 'timkit.enableAi',
  run: () =>
    vscode.commands.executeCommand(
      'workbench.action.openSettings',
      `${settingsSection}.${settings.aiEnabled}`,
    ),
}
