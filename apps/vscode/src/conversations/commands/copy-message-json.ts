import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { messageOf } from '../message-of.ts'

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
