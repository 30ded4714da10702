import * as vscode from 'vscode'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import type { SearchParts } from '../parts.ts'
import { readQuestion } from '../question.ts'

export const declaration: Declaration = {
  title: { en: 'Search Messages…', zh: '搜索消息…' },
  icon: 'search',
  palette: 'timkit.hasApps',
  menus: [
    { menu: 'view/title', when: 'view == timkit.search && timkit.hasApps', group: 'navigation@2' },
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.app',
      group: 'inline@1',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.app',
      group: '1_find@1',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: '1_accounts@3',
    },
  ],
}

/** Looks for messages in all conversations and hours of an app. */
export const searchMessages: Command<SearchParts> = {
  id: 'timkit.searchMessages',
  run: async ({ apps, view, viewpoint }, from) => {
    const app = await pickApp(apps, from, t('Search the messages of which app?'))
    if (app === undefined) return
    const typed = await vscode.window.showInputBox({
      title: t('Search the messages of {0}', app.label),
      placeHolder: t('Words, such as: order "next week" -paid'),
      prompt: t('Narrow it down by account:, peer:, group:, kind:, since: and until:'),
      value: view.last?.question.typed ?? '',
      validateInput: (value) => {
        if (value.trim() === '') return t('Enter what to look for.')
        try {
          readQuestion(value, viewpoint(app.id))
          return undefined
        } catch (error) {
          return error instanceof Error ? error.message : String(error)
        }
      },
    })
    if (typed === undefined) return
    // What goes wrong stands in the view, with what was found.
    void view.start(app, readQuestion(typed, viewpoint(app.id)))
  },
}
