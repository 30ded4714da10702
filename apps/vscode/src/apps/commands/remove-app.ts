import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { pickApp } from '../pick-app.ts'

/** Forgets an app and its key. */
export const removeApp: Command = {
  id: commands.removeApp,
  run: async (timkit, from) => {
    const app = await pickApp(timkit, from, t('Which app?'), ({ source }) => source !== 'environment')
    if (app === undefined) return
    if (app.source === 'saved') {
      const remove = t('Remove')
      const chosen = await vscode.window.showWarningMessage(
        t('Remove {0} from this editor?', app.label),
        { modal: true, detail: t('Its key is wiped here. Nothing changes at Tencent.') },
        remove,
      )
      if (chosen !== remove) return
    }
    await timkit.apps.remove(app.id)
  },
}
