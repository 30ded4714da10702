import { buildRouteMap } from '@stricli/core'
import type { Translate } from '../../context.ts'
import { listCommand } from './list/command.ts'
import { readCommand } from './read/command.ts'
import { saveCommand } from './save/command.ts'

/** What is done with the hourly files of the service. */
export function historyRoutes(t: Translate) {
  return buildRouteMap({
    routes: { list: listCommand(t), read: readCommand(t), save: saveCommand(t) },
    docs: {
      brief: t({ en: 'The hourly message files of the last seven days', zh: '最近七天的每小时消息文件' }),
    },
  })
}
