import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import { askKey } from '../add/ask-key.ts'
import { confirmAnyway } from '../add/confirm-anyway.ts'
import type { AppsParts } from '../parts.ts'
import { pickApp } from '../pick-app.ts'
import { testConnection } from '../test-connection.ts'

export const declaration: Declaration = {
  title: { en: 'Enter the Key…', zh: '输入密钥…' },
  icon: 'key',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == app.saved',
      group: '9_key@1',
    },
  ],
}

/** Asks for the key of an app again: after a sign-out, a loss, or a change in the console. */
export const signIn: Command<AppsParts> = {
  id: 'timkit.signIn',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Which app?'), ({ source }) => source === 'saved')
    if (app === undefined) return
    for (;;) {
      const key = await askKey(app.label)
      if (typeof key !== 'string') return
      try {
        await withProgress(t('Trying to connect to {0}…', app.label), async (signal) =>
          testConnection(await parts.connections.create(app, key), signal),
        )
      } catch (error) {
        const verdict = await confirmAnyway(parts, error, () => 'secretKey')
        if (verdict === 'cancelled') return
        if (verdict !== 'anyway') continue
      }
      await parts.apps.signIn(app.id, key)
      return
    }
  },
}
