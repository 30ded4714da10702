import type { Command, Declaration } from '../../editor/commands/command.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show Unread Only', zh: '只看未读' },
  icon: 'bell',
  palette: 'timkit.hasApps && !timkit.unreadOnly',
  menus: [
    {
      menu: 'view/title',
      when: 'view == timkit.conversations && timkit.hasApps && !timkit.unreadOnly',
      group: 'navigation@3',
    },
  ],
}

/** Narrows the lists to conversations with unread messages. */
export const showUnreadOnly: Command<ConversationsParts> = {
  id: 'timkit.showUnreadOnly',
  run: (parts) => parts.tree.filter.set({ ...parts.tree.filter.get(), unreadOnly: true }),
}
