import * as vscode from 'vscode'
import { commands } from '../ids.ts'
import { messageOf } from '../pick/message-of.ts'
import { t } from '../text.ts'
import type { Command } from './command.ts'

/** Copies a message as the service wrote it. */
export const copyMessageJson: Command = {
  id: commands.copyMessageJson,
  run: async (timkit, from) => {
    const message = messageOf(timkit, from)
    if (message === undefined) return
    await vscode.env.clipboard.writeText(JSON.stringify(message.raw, null, 2))
    vscode.window.setStatusBarMessage(`$(check) ${t('Copied')}`, 3000)
  },
}
