import type { Command, Declaration } from '../../editor/commands/command.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Clear the Filter', zh: '清除筛选' },
  icon: 'clear-all',
  palette: 'timkit.filtered',
  menus: [
    { menu: 'view/title', when: 'view == timkit.conversations && timkit.filtered', group: 'navigation@2' },
  ],
}

/** Shows all conversations again. */
export const clearFilter: Command<ConversationsParts> = {
  id: 'timkit.clearFilter',
  run: (parts) => parts.tree.filter.set({}),
}
