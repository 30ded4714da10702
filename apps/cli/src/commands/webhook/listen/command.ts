import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { bucketFlags, commonFlags, indexFlag, numberFlag, textFlag, yesFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { ListenFlags } from './flags.ts'

/** Receives webhooks. */
export function listenCommand(t: Translate) {
  return buildCommand<ListenFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runListen),
    parameters: {
      flags: {
        port: numberFlag(t({ en: 'Port. Default: 8090; 0 for any', zh: '端口，默认 8090；0 表示任意' }), {
          min: 0,
          max: 65_535,
        }),
        insecure: yesFlag(t({ en: 'Accept what is not signed', zh: '接受未签名的请求' })),
        ...commonFlags(t),
        archive: textFlag(
          t({
            en: 'Keep each event in the archive in this folder, or s3://bucket/prefix; its messages are found at once',
            zh: '把每个事件保存到该文件夹（或 s3://bucket/prefix）的归档中，消息立即可以搜索',
          }),
          'DIR',
        ),
        ...indexFlag(t),
        ...bucketFlags(t),
      },
    },
    docs: {
      brief: t({ en: 'Receive webhooks and print each event', zh: '接收 webhook 并逐条输出事件' }),
      fullDescription: t({
        en: 'Receive webhooks on this machine, verify each, and print its event on a line. What the service asks beforehand is allowed. A tunnel has to lead from the URL in the console to this port. The token is read from TIMKIT_WEBHOOK_TOKEN or TIMKIT_WEBHOOK_TOKEN_FILE. Ctrl+C ends it.',
        zh: '在本机接收 webhook，逐个校验签名，每个事件输出一行。事前回调一律放行。需要用隧道把控制台里的 URL 转到这个端口。Token 从 TIMKIT_WEBHOOK_TOKEN 或 TIMKIT_WEBHOOK_TOKEN_FILE 读取。按 Ctrl+C 结束。',
      }),
    },
  })
}
