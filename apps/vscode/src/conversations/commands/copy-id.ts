import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { chatId } from '../chat.ts'
import { AccountNode } from '../nodes/account-node.ts'
import { AppNode } from '../nodes/app-node.ts'
import { ConversationNode } from '../nodes/conversation-node.ts'

/** Copies the id behind a line: SDKAppID, UserID or GroupID. */
export const copyId: Command = {
  id: commands.copyId,
  run: async (_timkit, from) => {
    const id =
      from instanceof AppNode
        ? String(from.app.sdkAppId)
        : from instanceof AccountNode
          ? from.account
          : from instanceof ConversationNode
            ? chatId(from.key.chat)
            : undefined
    if (id === undefined) return
    await vscode.env.clipboard.writeText(id)
    vscode.window.setStatusBarMessage(`$(check) ${t('Copied {0}', id)}`, 3000)
  },
}
