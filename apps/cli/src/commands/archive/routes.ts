import { buildRouteMap } from '@stricli/core'
import type { Translate } from '../../context.ts'
import { statusCommand } from './status/command.ts'
import { syncCommand } from './sync/command.ts'
import { verifyCommand } from './verify/command.ts'

/** What is done with an archive. */
export function archiveRoutes(t: Translate) {
  return buildRouteMap({
    routes: { sync: syncCommand(t), status: statusCommand(t), verify: verifyCommand(t) },
    docs: { brief: t({ en: 'Keep every message beyond seven days', zh: '把消息保存到七天之后' }) },
  })
}
