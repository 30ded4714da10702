import type { Command, Declaration } from '../../editor/commands/command.ts'
import { readSettings } from '../../editor/settings.ts'
import { ConversationNode } from '../nodes/conversation-node.ts'
import type { ConversationsParts } from '../parts.ts'
import { pickConversation } from '../pick-conversation.ts'
import { showTranscript } from './open-transcript.ts'

export const declaration: Declaration = {
  title: { en: 'Open Messages', zh: '打开消息' },
  icon: 'comment-discussion',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^conversation/',
      group: '1_open@1',
    },
  ],
}

/** Shows a conversation as messages; from the tree, as the setting says. */
export const openMessages: Command<ConversationsParts> = {
  id: 'timkit.openMessages',
  run: async (parts, from, several) => {
    const key = await pickConversation(parts, from)
    if (key === undefined) return
    // A click gives the line alone, the menu gives the selection too.
    const clicked = from instanceof ConversationNode && several === undefined
    if (clicked && readSettings().openWith === 'transcript') await showTranscript(parts, key)
    else await parts.messageViews.open(key, from instanceof ConversationNode ? from.title : undefined)
  },
}
