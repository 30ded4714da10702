import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { writtenText } from '../../messages/written-text.ts'
import { t } from '../../text.ts'
import { messageOf } from '../message-of.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Copy Message', zh: '复制消息' },
  palette: 'resourceScheme == timkit',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == message',
      group: '8_copy@1',
    },
    {
      menu: 'webview/context',
      when: "webviewId == 'timkit.messages' && webviewSection == 'message'",
      group: '8_copy@1',
    },
    { menu: 'editor/context', when: 'resourceScheme == timkit', group: '9_timkit@1' },
  ],
}

/** Copies what a message says, as it was written. */
export const copyMessage: Command<ConversationsParts> = {
  id: 'timkit.copyMessage',
  run: async (parts, from) => {
    const message = messageOf(parts, from)
    if (message === undefined) return
    await vscode.env.clipboard.writeText(writtenText(message))
    vscode.window.setStatusBarMessage(`$(check) ${t('Copied')}`, 3000)
  },
}
