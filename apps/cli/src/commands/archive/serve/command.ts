import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { commonFlags, numberFlag, textFlag, yesFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { ServeFlags } from './flags.ts'

/** Keeps the archives of many apps. */
export function serveCommand(t: Translate) {
  return buildCommand<ServeFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runServe),
    parameters: {
      flags: {
        config: textFlag(
          t({
            en: 'File that lists the apps, YAML or JSON (TIMKIT_SERVE_CONFIG)',
            zh: '列出各个应用的 YAML 或 JSON 文件（TIMKIT_SERVE_CONFIG）',
          }),
          'FILE',
        ),
        port: numberFlag(
          t({ en: 'Port in place of that of the file; 0 for any', zh: '代替文件中的端口；0 表示任意' }),
          { min: 0, max: 65_535 },
        ),
        check: yesFlag(
          t({ en: 'Only look whether the file and the keys can be used', zh: '只检查文件和密钥是否可用' }),
        ),
        ...commonFlags(t),
      },
    },
    docs: {
      brief: t({
        en: 'Keep the archives of many apps: sync, receive webhooks, answer with metrics',
        zh: '维护多个应用的归档：同步、接收 webhook、提供监控指标',
      }),
      fullDescription: t({
        en: 'Keep the archives of many apps, for ever: each is synced after every hour, receives its webhooks at /webhook/NAME, and drops what is older than wanted. One that fails does not stop the others. It answers at /healthz, /readyz, /status and /metrics (Prometheus), on this machine only unless the file says otherwise. Its log is a line of JSON for each event. SIGTERM or Ctrl+C ends it within five seconds; what was kept stays kept. Keys stand in files of their own, which the file names.',
        zh: '持续维护多个应用的归档：每个小时之后同步，在 /webhook/NAME 接收 webhook，并删除过期内容。某个应用失败不影响其他应用。提供 /healthz、/readyz、/status 和 /metrics（Prometheus），默认只在本机监听。日志为每个事件一行 JSON。SIGTERM 或 Ctrl+C 在五秒内结束，已保存的内容不会丢失。密钥放在单独的文件里，由该文件指定路径。',
      }),
    },
  })
}
