import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { jsonText } from '../../json-text.ts'
import { t } from '../../text.ts'
import { messageOf } from '../message-of.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Copy Message as JSON', zh: '以 JSON 复制消息' },
  palette: 'resourceScheme == timkit',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == message',
      group: '8_copy@2',
    },
    {
      menu: 'webview/context',
      when: "webviewId == 'timkit.messages' && webviewSection == 'message'",
      group: '8_copy@2',
    },
    { menu: 'editor/context', when: 'resourceScheme == timkit', group: '9_timkit@2' },
  ],
}

/** Copies a message as the service wrote it. */
export const copyMessageJson: Command<ConversationsParts> = {
  id: 'timkit.copyMessageJson',
  run: async (parts, from) => {
    const message = messageOf(parts, from)
    if (message === undefined) return
    await vscode.env.clipboard.writeText(jsonText(message.raw, 2))
    vscode.window.setStatusBarMessage(`$(check) ${t('Copied')}`, 3000)
  },
}
