import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import type { AppsParts } from '../parts.ts'
import { pickApp } from '../pick-app.ts'
import { testConnection as tryConnection } from '../test-connection.ts'

export const declaration: Declaration = {
  title: { en: 'Test the Connection', zh: '测试连接' },
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: '2_app@1',
    },
  ],
}

/** Tries whether an app accepts us, and explains a refusal. */
export const testConnection: Command<AppsParts> = {
  id: 'timkit.testConnection',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Which app?'))
    if (app === undefined) return
    const client = await parts.connections.client(app)
    const start = performance.now()
    await withProgress(t('Trying to connect to {0}…', app.label), (signal) => tryConnection(client, signal))
    void showInformation(t('{0} answered in {1} ms.', app.label, Math.round(performance.now() - start)))
  },
}
