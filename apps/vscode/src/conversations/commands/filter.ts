import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Filter Conversations…', zh: '筛选会话…' },
  icon: 'filter',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/title',
      when: 'view == timkit.conversations && timkit.hasApps && !timkit.filtered',
      group: 'navigation@2',
    },
  ],
}

/** Narrows the lists to conversations whose name or id holds a text. */
export const filter: Command<ConversationsParts> = {
  id: 'timkit.filter',
  run: async (parts) => {
    const { text = '', ...rest } = parts.tree.filter.get()
    const wanted = await vscode.window.showInputBox({
      title: t('Filter conversations'),
      prompt: t(
        'Part of a name or id. Conversations that are not loaded yet are found by “Look in older conversations”.',
      ),
      value: text,
    })
    if (wanted !== undefined) parts.tree.filter.set({ ...rest, text: wanted })
  },
}
