import * as vscode from 'vscode'
import { messageLines } from '../conversations/message-text.ts'
import { commands } from '../ids.ts'
import { messageOf } from '../pick/message-of.ts'
import { t } from '../text.ts'
import type { Command } from './command.ts'

/** Copies a message as text. */
export const copyMessage: Command = {
  id: commands.copyMessage,
  run: async (timkit, from) => {
    const message = messageOf(timkit, from)
    if (message === undefined) return
    await vscode.env.clipboard.writeText(messageLines(message).join('\n'))
    vscode.window.setStatusBarMessage(`$(check) ${t('Copied')}`, 3000)
  },
}
