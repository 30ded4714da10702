import type { Command, Declaration } from '../../editor/commands/command.ts'
import { ConversationNode } from '../nodes/conversation-node.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Unmute', zh: '取消免打扰' },
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == conversation.muted',
      group: '3_mute',
    },
  ],
}

/** Ends muting a conversation. */
export const unmute: Command<ConversationsParts> = {
  id: 'timkit.unmute',
  run: async (parts, from) => {
    if (from instanceof ConversationNode) await parts.muted.set(from.key, false)
  },
}
