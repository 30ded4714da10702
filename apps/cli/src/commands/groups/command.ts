import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { commonFlags, limitFlag, textFlag } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { GroupsFlags } from './flags.ts'

/** Lists groups. */
export function groupsCommand(t: Translate) {
  return buildCommand<GroupsFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runGroups),
    parameters: {
      flags: {
        user: textFlag(t({ en: 'Only those that this account is in', zh: '只列出该账号所在的群' }), 'ID'),
        limit: limitFlag(t, 100),
        ...commonFlags(t),
      },
    },
    docs: {
      brief: t({ en: 'List the groups of the app, or of an account', zh: '列出应用或某个账号的群组' }),
    },
  })
}
