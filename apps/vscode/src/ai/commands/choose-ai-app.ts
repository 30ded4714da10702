import * as vscode from 'vscode'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { confirm, showInformation } from '../../editor/notices.ts'
import { readSettings } from '../../editor/settings.ts'
import { t } from '../../text.ts'
import type { AiParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Choose the App That AI Assistants May Read…', zh: '选择 AI 助手可以读取的应用…' },
  icon: 'sparkle',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: '2_app@4',
    },
  ],
}

/** Chooses the app that AI assistants may read; one in production takes a word more. */
export const chooseAiApp: Command<AiParts> = {
  id: 'timkit.chooseAiApp',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Which app may AI assistants read?'))
    if (app === undefined) return
    if (app.stage === 'production') {
      const isAllowed = await confirm(
        t('Let AI assistants read {0}, which is in production?', app.label),
        t(
          'Messages of real people go to the language model. Assistants change nothing and mark nothing as read.',
        ),
        t('Let them read it'),
      )
      if (!isAllowed) return
    }
    await parts.access.choose(app)
    if (readSettings().aiEnabled) {
      vscode.window.setStatusBarMessage(`$(check) ${t('AI assistants may read {0}', app.label)}`, 5000)
      return
    }
    const open = t('Open the setting')
    const chosen = await showInformation(
      t('AI assistants will read {0}, once the setting lets them.', app.label),
      open,
    )
    if (chosen === open) await vscode.commands.executeCommand('timkit.enableAi')
  },
}
