import type { Command, Declaration } from '../../editor/commands/command.ts'
import { shownJson } from '../../json-text.ts'
import { t } from '../../text.ts'
import { messageOf } from '../message-of.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show JSON Beside', zh: '在旁边显示 JSON' },
  palette: 'resourceScheme == timkit && editorLangId == timkit-transcript',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == message',
      group: '6_raw@1',
    },
    {
      menu: 'webview/context',
      when: "webviewId == 'timkit.messages' && webviewSection == 'message'",
      group: '6_raw@1',
    },
    {
      menu: 'editor/context',
      when: 'resourceScheme == timkit && editorLangId == timkit-transcript',
      group: '9_timkit_raw@1',
    },
  ],
}

/** Shows a message as the service wrote it beside what is in front; the next one comes in the same tab. */
export const showMessageJson: Command<ConversationsParts> = {
  id: 'timkit.showMessageJson',
  run: async (parts, from) => {
    const message = messageOf(parts, from)
    if (message === undefined) return
    await parts.reports.showBeside(t('Message'), shownJson(message.raw, 2), 'json')
  },
}
