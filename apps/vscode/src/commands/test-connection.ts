import * as vscode from 'vscode'
import { testConnection as tryConnection } from '../apps/test-connection.ts'
import { commands } from '../ids.ts'
import { pickApp } from '../pick/pick-app.ts'
import { withProgress } from '../pick/with-progress.ts'
import { t } from '../text.ts'
import type { Command } from './command.ts'

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
