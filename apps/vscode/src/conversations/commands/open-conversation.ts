import type { Command, Declaration } from '../../editor/commands/command.ts'
import { askConversation } from '../ask-conversation.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Open Any Conversation…', zh: '打开任意会话…' },
  icon: 'go-to-search',
  palette: 'timkit.hasApps',
  menus: [
    { menu: 'view/title', when: 'view == timkit.conversations && timkit.hasApps', group: '1_find' },
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^(app|account)/',
      group: '1_accounts@3',
    },
  ],
}

/** Shows the messages of a conversation that is named by ids, as any account, whether a list has it or not. */
export const openConversation: Command<ConversationsParts> = {
  id: 'timkit.openConversation',
  run: async (parts, from) => {
    const key = await askConversation(parts, from)
    if (key !== undefined) await parts.messageViews.open(key)
  },
}
