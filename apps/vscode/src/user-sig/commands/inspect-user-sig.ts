import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { explainUserSig } from '../explain-user-sig.ts'

/** Explains each claim of a UserSig and what is wrong with it. */
export const inspectUserSig: Command = {
  id: commands.inspectUserSig,
  run: async (timkit) => {
    const userSig = await vscode.window.showInputBox({
      title: t('Inspect a UserSig'),
      prompt: t('It is read on this machine and sent nowhere.'),
      placeHolder: 'eJ…',
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? t('Paste a UserSig.') : undefined),
    })
    if (userSig === undefined) return
    const apps = timkit.apps.list().map((app) => ({
      label: app.label,
      sdkAppId: app.sdkAppId,
      secretKey: () => timkit.connections.secretKey(app),
      now: () => timkit.connections.now(app.id),
    }))
    const report = await explainUserSig(userSig, apps, timkit.viewpoint())
    await timkit.showReport(t('UserSig'), report, 'markdown')
  },
}
