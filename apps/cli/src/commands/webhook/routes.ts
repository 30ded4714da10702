import { buildRouteMap } from '@stricli/core'
import type { Translate } from '../../context.ts'
import { listenCommand } from './listen/command.ts'
import { sampleCommand } from './sample/command.ts'

/** What is done with webhooks. */
export function webhookRoutes(t: Translate) {
  return buildRouteMap({
    routes: { listen: listenCommand(t), sample: sampleCommand(t) },
    docs: {
      brief: t({
        en: 'Receive webhooks, or send samples of them',
        zh: '接收 webhook（第三方回调），或发送样例',
      }),
    },
  })
}
