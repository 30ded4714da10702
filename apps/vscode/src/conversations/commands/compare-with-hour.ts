import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import { meantMessage } from '../message-of.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Compare with the File of Its Hour', zh: '与该小时的历史文件比较' },
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == message',
      group: '6_raw@4',
    },
    {
      menu: 'webview/context',
      when: "webviewId == 'timkit.messages' && webviewSection == 'message'",
      group: '6_raw@4',
    },
  ],
}

/** Shows how a message differs from what the file of its hour has of it. */
export const compareWithHour: Command<ConversationsParts> = {
  id: 'timkit.compareWithHour',
  run: async (parts, from) => {
    const meant = meantMessage(parts, from)
    if (meant?.key === undefined) return
    const { message, key } = meant
    const app = parts.apps.get(key.appId)
    const client = await parts.connections.client(app)
    const identity = messageIdentity(message)
    const kept = await withProgress(t('Looking in the file of the hour…'), async (signal) => {
      const source = { chatType: message.chat.type, hour: message.time }
      for await (const one of client.historyMessages(source, { signal })) {
        if (identity !== undefined && messageIdentity(one) === identity) return one as Message
      }
      return undefined
    })
    if (kept === undefined) {
      void showInformation(t('The file of its hour does not have this message.'))
      return
    }
    const viewpoint = parts.viewpoint(key.appId)
    await parts.comparison.show(
      { message: kept, source: t('file of the hour'), viewpoint },
      { message, source: t('conversation'), viewpoint },
    )
  },
}
