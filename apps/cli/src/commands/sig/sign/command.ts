import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { commonFlags, textFlag, wordOf } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { SignFlags } from './flags.ts'

/** Signs a UserSig. */
export function signCommand(t: Translate) {
  return buildCommand<SignFlags, [string], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runSign),
    parameters: {
      flags: {
        expire: textFlag(
          t({ en: 'Valid for: seconds, 12h or 7d. Default: 180d', zh: '有效期：秒数、12h 或 7d，默认 180d' }),
          'TIME',
        ),
        ...commonFlags(t),
      },
      positional: { kind: 'tuple', parameters: [wordOf(t({ en: 'For whom', zh: '给谁' }), 'USER')] },
    },
    docs: { brief: t({ en: 'Sign a UserSig for a user', zh: '为用户签发 UserSig' }) },
  })
}
