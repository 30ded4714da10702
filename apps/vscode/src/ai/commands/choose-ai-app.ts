import * as vscode from 'vscode'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'

/** Chooses the app that AI assistants may read; one in production takes a word more. */
export const chooseAiApp: Command = {
  id: commands.chooseAiApp,
  run: async (timkit, from) => {
    const app = await pickApp(timkit, from, t('Which app may AI assistants read?'))
    if (app === undefined) return
    if (app.stage === 'production') {
      const allow = t('Let them read it')
      const chosen = await vscode.window.showWarningMessage(
        t('Let AI assistants read {0}, which is in production?', app.label),
        {
          modal: true,
          detail: t(
            'Messages of real people go to the language model. Assistants change nothing and mark nothing as read.',
          ),
        },
        allow,
      )
      if (chosen !== allow) return
    }
    await timkit.aiAccess.choose(app)
    if (timkit.settings().aiEnabled) {
      vscode.window.setStatusBarMessage(`$(check) ${t('AI assistants may read {0}', app.label)}`, 5000)
      return
    }
    const open = t('Open the setting')
    const chosen = await vscode.window.showInformationMessage(
      t('AI assistants will read {0}, once the setting lets them.', app.label),
      open,
    )
    if (chosen === open) await vscode.commands.executeCommand(commands.enableAi)
  },
}
