import type { Command, Declaration } from '../../editor/commands/command.ts'
import type { ServiceParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show the Log', zh: '显示日志' },
  menus: [{ menu: 'view/title', when: 'view == timkit.conversations', group: '4_log' }],
}

export const showLog: Command<ServiceParts> = {
  id: 'timkit.showLog',
  run: (parts) => parts.log.show(),
}
