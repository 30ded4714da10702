import type { Command, Declaration } from '../../editor/commands/command.ts'
import type { SearchParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Clear the Search Results', zh: '清除搜索结果' },
  icon: 'clear-all',
  palette: 'timkit.searched',
  menus: [{ menu: 'view/title', when: 'view == timkit.search && timkit.searched', group: 'navigation@3' }],
}

export const clearSearch: Command<SearchParts> = {
  id: 'timkit.clearSearch',
  run: ({ view }) => view.clear(),
}
