import type { Command, Declaration } from '../../editor/commands/command.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show Read Conversations Too', zh: '同时显示已读会话' },
  icon: 'bell-dot',
  palette: 'timkit.unreadOnly',
  menus: [
    { menu: 'view/title', when: 'view == timkit.conversations && timkit.unreadOnly', group: 'navigation@3' },
  ],
}

/** Shows conversations without unread messages again. */
export const showAll: Command<ConversationsParts> = {
  id: 'timkit.showAll',
  run: (parts) => parts.tree.filter.set({ ...parts.tree.filter.get(), unreadOnly: false }),
}
