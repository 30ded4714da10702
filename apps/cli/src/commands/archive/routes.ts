import { buildRouteMap } from '@stricli/core'
import type { Translate } from '../../context.ts'
import { eraseCommand } from './erase/command.ts'
import { exportCommand } from './export/command.ts'
import { importCommand } from './import/command.ts'
import { pruneCommand } from './prune/command.ts'
import { rebuildCommand } from './rebuild/command.ts'
import { reindexCommand } from './reindex/command.ts'
import { serveCommand } from './serve/command.ts'
import { statusCommand } from './status/command.ts'
import { syncCommand } from './sync/command.ts'
import { verifyCommand } from './verify/command.ts'

/** What is done with an archive. */
export function archiveRoutes(t: Translate) {
  return buildRouteMap({
    routes: {
      sync: syncCommand(t),
      serve: serveCommand(t),
      status: statusCommand(t),
      verify: verifyCommand(t),
      rebuild: rebuildCommand(t),
      reindex: reindexCommand(t),
      export: exportCommand(t),
      erase: eraseCommand(t),
      prune: pruneCommand(t),
      import: importCommand(t),
    },
    docs: { brief: t({ en: 'Keep every message beyond seven days', zh: '把消息保存到七天之后' }) },
  })
}
