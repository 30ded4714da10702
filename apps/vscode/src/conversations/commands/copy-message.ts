import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { messageLines } from '../../messages/message-text.ts'
import { t } from '../../text.ts'
import { messageOf } from '../message-of.ts'

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
