import type { Command, Declaration } from '../../editor/commands/command.ts'
import { ConversationNode } from '../nodes/conversation-node.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Mute', zh: '免打扰' },
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == conversation',
      group: '3_mute',
    },
  ],
}

/** Leaves a conversation out of the badge and makes it faint, in this editor only. */
export const mute: Command<ConversationsParts> = {
  id: 'timkit.mute',
  run: async (parts, from) => {
    if (from instanceof ConversationNode) await parts.muted.set(from.key, true)
  },
}
