import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { commonFlags, textFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import { sigArgument } from '../sig-argument.ts'
import type { VerifyFlags } from './flags.ts'

/** Verifies a UserSig. */
export function verifyCommand(t: Translate) {
  return buildCommand<VerifyFlags, [string?], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runVerify),
    parameters: {
      flags: {
        user: textFlag(
          t({ en: 'Who presents it. Default: whom it names', zh: '出示它的用户，默认取其中的用户' }),
          'ID',
        ),
        ...commonFlags(t),
      },
      positional: sigArgument(t),
    },
    docs: {
      brief: t({
        en: 'Check a UserSig with the key of the app, and say which part is wrong',
        zh: '用应用的密钥校验 UserSig，并指出哪一部分不对',
      }),
      fullDescription: t({
        en: 'Check a UserSig with the key of the app, and say which part is wrong: its form, app, user, time, userbuf or key. Exit codes: 0 it is good, 1 it is not, 2 could not check.',
        zh: '用应用的密钥校验 UserSig，并指出哪一部分不对：格式、应用、用户、时间、userbuf 或密钥。退出码：0 有效，1 无效，2 无法校验。',
      }),
    },
  })
}
