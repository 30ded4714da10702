import type { Command, Declaration } from '../../editor/commands/command.ts'
import type { SearchParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Cancel the Search', zh: '取消搜索' },
  icon: 'stop-circle',
  palette: 'timkit.searching',
  menus: [{ menu: 'view/title', when: 'view == timkit.search && timkit.searching', group: 'navigation@1' }],
}

/** Ends a search; what was found stays. */
export const cancelSearch: Command<SearchParts> = {
  id: 'timkit.cancelSearch',
  run: ({ view }) => view.cancel(),
}
