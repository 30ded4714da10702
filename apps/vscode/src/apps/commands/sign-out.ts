import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import type { AppsParts } from '../parts.ts'
import { pickApp } from '../pick-app.ts'

export const declaration: Declaration = {
  title: { en: 'Sign Out and Wipe the Key', zh: '退出并清除密钥' },
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == app.saved',
      group: '9_key@2',
    },
  ],
}

/** Wipes the key of an app; the app stays and can be signed in again. */
export const signOut: Command<AppsParts> = {
  id: 'timkit.signOut',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Which app?'), ({ source }) => source === 'saved')
    if (app === undefined) return
    await parts.apps.signOut(app.id)
    vscode.window.setStatusBarMessage(`$(check) ${t('The key of {0} was wiped', app.label)}`, 5000)
  },
}
