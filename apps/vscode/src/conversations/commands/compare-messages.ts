import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { meantMessage } from '../message-of.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Compare with Selected', zh: '与已选择的消息比较' },
  palette: 'timkit.messageSelected && editorLangId == timkit-transcript',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == message && timkit.messageSelected',
      group: '6_raw@3',
    },
    {
      menu: 'webview/context',
      when: "webviewId == 'timkit.messages' && webviewSection == 'message' && timkit.messageSelected",
      group: '6_raw@3',
    },
    {
      menu: 'editor/context',
      when: 'resourceScheme == timkit && editorLangId == timkit-transcript && timkit.messageSelected',
      group: '9_timkit_raw@3',
    },
  ],
}

/** Shows how a message differs from the one that was selected. */
export const compareMessages: Command<ConversationsParts> = {
  id: 'timkit.compareMessages',
  run: async (parts, from) => {
    const meant = meantMessage(parts, from)
    const { selected } = parts.comparison
    if (meant === undefined || selected === undefined) return
    const { message, key } = meant
    await parts.comparison.show(selected, {
      message,
      source: message.from || t('system'),
      viewpoint: parts.viewpoint(key?.appId ?? ''),
    })
  },
}
