import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { askLook } from '../look/ask-look.ts'
import type { AppsParts } from '../parts.ts'
import { pickApp } from '../pick-app.ts'

export const declaration: Declaration = {
  title: { en: 'Edit Name, Use and Colour of an App…', zh: '编辑应用的名称、用途和颜色…' },
  icon: 'edit',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: '2_app@0',
    },
  ],
}

/** Changes how an app is called and marked. */
export const editApp: Command<AppsParts> = {
  id: 'timkit.editApp',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Which app?'))
    if (app === undefined) return
    const look = await askLook(app, (name) => t('Edit app: {0}', name))
    if (look !== undefined) await parts.apps.edit(app.id, look)
  },
}
