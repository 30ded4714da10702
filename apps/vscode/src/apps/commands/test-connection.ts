import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { pickApp } from '../pick-app.ts'
import { testConnection as tryConnection } from '../test-connection.ts'

/** Tries whether an app accepts us, and explains a refusal. */
export const testConnection: Command = {
  id: commands.testConnection,
  run: async (timkit, from) => {
    const app = await pickApp(timkit, from, t('Which app?'))
    if (app === undefined) return
    const client = await timkit.connections.client(app)
    const start = performance.now()
    await withProgress(t('Trying to connect to {0}…', app.label), (signal) => tryConnection(client, signal))
    void vscode.window.showInformationMessage(
      t('{0} answered in {1} ms.', app.label, Math.round(performance.now() - start)),
    )
  },
}
