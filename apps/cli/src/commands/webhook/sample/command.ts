import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { commonFlags, textFlag, yesFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { SampleFlags } from './flags.ts'

/** Makes samples of webhooks. */
export function sampleCommand(t: Translate) {
  return buildCommand<SampleFlags, [string?], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runSample),
    parameters: {
      flags: {
        to: textFlag(t({ en: 'Sign it and send it to this URL', zh: '签名并发送到该 URL' }), 'URL'),
        insecure: yesFlag(t({ en: 'Send it without a signature', zh: '不签名发送' })),
        ...commonFlags(t),
      },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: String,
            brief: t({
              en: 'Such as C2C.CallbackAfterSendMsg; without one, all are listed',
              zh: '例如 C2C.CallbackAfterSendMsg；省略则列出全部',
            }),
            placeholder: 'EVENT',
            optional: true,
            proposeCompletions: async (partial) => {
              const { webhookEvents } = await import('@timkit/core/webhook')
              return Object.keys(webhookEvents).filter((command) => command.startsWith(partial))
            },
          },
        ],
      },
    },
    docs: {
      brief: t({
        en: 'Print a sample of an event, or sign it and send it to a receiver',
        zh: '输出某个事件的样例，或签名后发送给接收端',
      }),
      fullDescription: t({
        en: 'Print a sample of an event, or sign it and send it to a receiver, as the service does. The token is read from TIMKIT_WEBHOOK_TOKEN or TIMKIT_WEBHOOK_TOKEN_FILE. Exit code 1: the answer is none that the service takes.',
        zh: '输出某个事件的样例，或像服务端那样签名后发送给接收端。Token 从 TIMKIT_WEBHOOK_TOKEN 或 TIMKIT_WEBHOOK_TOKEN_FILE 读取。退出码 1：接收端的应答不符合要求。',
      }),
    },
  })
}
