import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { commonFlags, yesFlag } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { CallFlags } from './flags.ts'

/** Calls a command of the service. */
export function callCommand(t: Translate) {
  return buildCommand<CallFlags, [string, string?], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runCall),
    parameters: {
      flags: {
        unknown: yesFlag(
          t({ en: 'Send it also when timkit does not know it', zh: 'timkit 不认识的命令也发送' }),
        ),
        ...commonFlags(t),
      },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: String,
            brief: t({ en: 'Such as openim/sendmsg', zh: '例如 openim/sendmsg' }),
            placeholder: 'SERVICE/COMMAND',
            proposeCompletions: async (partial) => {
              const { knownPaths } = await import('./known-paths.ts')
              return knownPaths.filter((path) => path.startsWith(partial))
            },
          },
          {
            parse: String,
            brief: t({
              en: 'The body: JSON, @FILE, or - for a pipe',
              zh: '请求体：JSON、@文件，或 - 表示管道',
            }),
            placeholder: 'JSON',
            optional: true,
          },
        ],
      },
    },
    docs: {
      brief: t({ en: 'Call any command of the REST API', zh: '调用 REST API 的任意命令' }),
      fullDescription: t({
        en: "Call any command of the REST API with a body in Tencent's own field names, and print the answer. It does what the command does: sends, deletes, mutes. Numbers of 64 bits keep every digit.",
        zh: '用腾讯云的字段名调用 REST API 的任意命令，并输出回应。命令会真正执行：发送、删除、禁言。64 位整数不会丢失精度。',
      }),
    },
  })
}
