import type { Command, Declaration } from '../../editor/commands/command.ts'
import type { ServiceParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Refresh', zh: '刷新' },
  icon: 'refresh',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/title',
      when: '(view == timkit.conversations || view == timkit.history) && timkit.hasApps',
      group: 'navigation@8',
    },
  ],
}

/** Asks for everything anew that was loaded. */
export const refresh: Command<ServiceParts> = {
  id: 'timkit.refresh',
  run: (parts) => parts.refresh(),
}
