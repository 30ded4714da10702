import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { messageOf } from '../message-of.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Copy Message ID', zh: '复制消息 ID' },
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == message',
      group: '8_copy@3',
    },
    {
      menu: 'webview/context',
      when: "webviewId == 'timkit.messages' && webviewSection == 'message'",
      group: '8_copy@3',
    },
  ],
}

/** Copies what names a message towards other commands: its key between accounts, its sequence number in a group. */
export const copyMessageId: Command<ConversationsParts> = {
  id: 'timkit.copyMessageId',
  run: async (parts, from) => {
    const message = messageOf(parts, from)
    if (message === undefined) return
    await vscode.env.clipboard.writeText(
      message.chat.type === 'group' ? String(message.seq) : (message.key ?? String(message.seq)),
    )
    vscode.window.setStatusBarMessage(`$(check) ${t('Copied')}`, 3000)
  },
}
