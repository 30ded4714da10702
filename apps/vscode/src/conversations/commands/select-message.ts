import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { meantMessage } from '../message-of.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Select for Compare', zh: '选择以进行比较' },
  palette: 'resourceScheme == timkit && editorLangId == timkit-transcript',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == message',
      group: '6_raw@2',
    },
    {
      menu: 'webview/context',
      when: "webviewId == 'timkit.messages' && webviewSection == 'message'",
      group: '6_raw@2',
    },
    {
      menu: 'editor/context',
      when: 'resourceScheme == timkit && editorLangId == timkit-transcript',
      group: '9_timkit_raw@2',
    },
  ],
}

/** Keeps a message, to be compared with another. */
export const selectMessage: Command<ConversationsParts> = {
  id: 'timkit.selectMessage',
  run: async (parts, from) => {
    const meant = meantMessage(parts, from)
    if (meant === undefined) return
    const { message, key } = meant
    parts.comparison.select({
      message,
      source: message.from || t('system'),
      viewpoint: parts.viewpoint(key?.appId ?? ''),
    })
  },
}
