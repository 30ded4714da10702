import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { pickApp } from '../pick-app.ts'

/** Wipes the key of an app; the app stays and can be signed in again. */
export const signOut: Command = {
  id: commands.signOut,
  run: async (timkit, from) => {
    const app = await pickApp(timkit, from, t('Which app?'), ({ source }) => source === 'saved')
    if (app === undefined) return
    await timkit.apps.signOut(app.id)
    vscode.window.setStatusBarMessage(`$(check) ${t('The key of {0} was wiped', app.label)}`, 5000)
  },
}
