import type { Command, Declaration } from '../../editor/commands/command.ts'
import { confirm } from '../../editor/notices.ts'
import { t } from '../../text.ts'
import type { AppsParts } from '../parts.ts'
import { pickApp } from '../pick-app.ts'

export const declaration: Declaration = {
  title: { en: 'Remove App…', zh: '移除应用…' },
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app\\.(saved|sample)/',
      group: '9_key@3',
    },
  ],
}

/** Forgets an app and its key. */
export const removeApp: Command<AppsParts> = {
  id: 'timkit.removeApp',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Which app?'), ({ source }) => source !== 'environment')
    if (app === undefined) return
    if (app.source === 'saved') {
      const isMeant = await confirm(
        t('Remove {0} from this editor?', app.label),
        t('Its key is wiped here. Nothing changes at Tencent.'),
        t('Remove'),
      )
      if (!isMeant) return
    }
    await parts.apps.remove(app.id)
  },
}
