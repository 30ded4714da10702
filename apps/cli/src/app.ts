import { type Application, buildApplication, buildRouteMap, text_en } from '@stricli/core'
import { archiveRoutes } from './commands/archive/routes.ts'
import { searchCommand } from './commands/search/command.ts'
import type { CliContext } from './context.ts'
import { exitCodeOf, failureText } from './failure.ts'
import { textZh } from './text-zh.ts'
import { version } from './version.ts'

/** All commands, in the language of the person. Each loads its code when it runs. */
export function buildApp({ language, signal, t }: CliContext): Application<CliContext> {
  const root = buildRouteMap({
    routes: { archive: archiveRoutes(t), search: searchCommand(t) },
    docs: {
      brief: t({
        en: 'Everything that the users of a Tencent Cloud IM app wrote: ask, keep, find',
        zh: '腾讯云 IM 应用里的全部消息：查询、保存、搜索',
      }),
    },
  })
  const text = language === 'zh' ? textZh : text_en
  return buildApplication(root, {
    name: 'timkit',
    versionInfo: { currentVersion: version },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: { caseStyle: 'convert-camel-to-kebab', disableAnsiColor: false },
    localization: {
      text: {
        ...text,
        exceptionWhileRunningCommand: (error) => `timkit: ${failureText(error, { language, signal, t })}`,
      },
    },
    determineExitCode: (error) => exitCodeOf(error, signal),
  })
}
