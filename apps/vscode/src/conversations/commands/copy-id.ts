import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { chatId } from '../chat.ts'
import { AccountNode } from '../nodes/account-node.ts'
import { AppNode } from '../nodes/app-node.ts'
import { ConversationNode } from '../nodes/conversation-node.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Copy ID', zh: '复制 ID' },
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^(app|account|conversation)/',
      group: '8_copy',
    },
  ],
}

/** Copies the id behind a line: SDKAppID, UserID or GroupID. */
export const copyId: Command<ConversationsParts> = {
  id: 'timkit.copyId',
  run: async (_parts, from) => {
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
