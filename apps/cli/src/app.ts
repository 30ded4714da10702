import { type Application, buildApplication, buildRouteMap } from '@stricli/core'
import { archiveRoutes } from './commands/archive/routes.ts'
import { callCommand } from './commands/call/command.ts'
import { codeCommand } from './commands/code/command.ts'
import { completionCommand } from './commands/completion/command.ts'
import { demoCommand } from './commands/demo/command.ts'
import { doctorCommand } from './commands/doctor/command.ts'
import { groupsCommand } from './commands/groups/command.ts'
import { historyRoutes } from './commands/history/routes.ts'
import { inboxCommand } from './commands/inbox/command.ts'
import { messagesCommand } from './commands/messages/command.ts'
import { searchCommand } from './commands/search/command.ts'
import { sigRoutes } from './commands/sig/routes.ts'
import { statsCommand } from './commands/stats/command.ts'
import { unreadCommand } from './commands/unread/command.ts'
import { webhookRoutes } from './commands/webhook/routes.ts'
import type { CliContext } from './context.ts'
import { frameworkText } from './framework-text.ts'
import { entriesOf } from './help/command-text.ts'
import { type Reader, writeHelp } from './help/write-help.ts'
import { version } from './version.ts'

/** All commands, in the language of the person. Each loads its code when it runs, and tells its own errors. */
export function buildApp({
  language,
  t,
  columns,
  color,
}: Pick<CliContext, 'language'> & Reader): Application<CliContext> {
  const root = buildRouteMap({
    routes: {
      unread: unreadCommand(t),
      inbox: inboxCommand(t),
      messages: messagesCommand(t),
      groups: groupsCommand(t),
      search: searchCommand(t),
      stats: statsCommand(t),
      archive: archiveRoutes(t),
      history: historyRoutes(t),
      sig: sigRoutes(t),
      code: codeCommand(t),
      call: callCommand(t),
      webhook: webhookRoutes(t),
      doctor: doctorCommand(t),
      demo: demoCommand(t),
      completion: completionCommand(t),
    },
    docs: {
      brief: t({
        en: 'Everything that the users of a Tencent Cloud IM app wrote: ask, keep, find',
        zh: '腾讯云 IM 应用里的全部消息：查询、保存、搜索',
      }),
      fullDescription: t({
        en: 'Everything that the users of a Tencent Cloud IM app wrote: ask, keep, find.\nThe app is named by TIMKIT_SDK_APP_ID and TIMKIT_SECRET_KEY_FILE; --demo asks a sample app without an account. timkit demo shows it all.\nExit codes: 0 complete, 1 something is missing or wrong, 2 could not run, 3 another program writes, 130 interrupted.',
        zh: '腾讯云 IM 应用里的全部消息：查询、保存、搜索。\n用 TIMKIT_SDK_APP_ID 和 TIMKIT_SECRET_KEY_FILE 指定应用；--demo 使用示例应用，不需要账号。timkit demo 可以走一遍。\n退出码：0 完成，1 有缺失或问题，2 无法运行，3 另一个程序正在写入，130 被中断。',
      }),
    },
  })
  // The framework's own says neither what a flag takes nor how a command is used.
  for (const { path, target } of entriesOf(root)) {
    Object.assign(target, { formatHelp: () => writeHelp(target, path, { t, columns, color }) })
  }
  return buildApplication(root, {
    name: 'timkit',
    versionInfo: { currentVersion: version },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: {
      caseStyle: 'convert-camel-to-kebab',
      disableAnsiColor: false,
      onlyRequiredInUsageLine: true,
    },
    localization: { text: frameworkText[language] },
  })
}
