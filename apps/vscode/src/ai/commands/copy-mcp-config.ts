import * as vscode from 'vscode'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { mcpConfigText } from '../mcp-config.ts'

/** Copies an entry for an editor's mcp.json. The key is not in it: the editor asks for it. */
export const copyMcpConfig: Command = {
  id: commands.copyMcpConfig,
  run: async (timkit, from) => {
    const app = await pickApp(timkit, from, t('For which app?'))
    if (app === undefined) return
    await vscode.env.clipboard.writeText(mcpConfigText(app))
    void vscode.window.showInformationMessage(
      t('The entry for mcp.json is in the clipboard. It holds no key: your editor asks for it.'),
    )
  },
}
