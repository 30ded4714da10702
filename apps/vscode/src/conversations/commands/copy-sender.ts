import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { messageOf } from '../message-of.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Copy Sender', zh: '复制发送者' },
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == message',
      group: '8_copy@4',
    },
    {
      menu: 'webview/context',
      when: "webviewId == 'timkit.messages' && webviewSection == 'message'",
      group: '8_copy@4',
    },
  ],
}

/** Copies the account that sent a message. */
export const copySender: Command<ConversationsParts> = {
  id: 'timkit.copySender',
  run: async (parts, from) => {
    const message = messageOf(parts, from)
    if (message === undefined) return
    await vscode.env.clipboard.writeText(message.from)
    vscode.window.setStatusBarMessage(`$(check) ${t('Copied')}`, 3000)
  },
}
