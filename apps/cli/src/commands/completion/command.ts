import { buildCommand } from '@stricli/core'
import { UsageError } from '@timkit/command-line'
import type { CliContext, Translate } from '../../context.ts'
import { commonFlags } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import { type CompletionFlags, type Shell, shells } from './flags.ts'

/** Prints the script by which a shell completes. */
export function completionCommand(t: Translate) {
  return buildCommand<CompletionFlags, [Shell], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runCompletion),
    parameters: {
      flags: { lang: commonFlags(t).lang },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: shellOf,
            brief: t({ en: 'bash, zsh, fish or powershell', zh: 'bash、zsh、fish 或 powershell 之一' }),
            placeholder: 'SHELL',
            proposeCompletions: (partial) => shells.filter((shell) => shell.startsWith(partial)),
          },
        ],
      },
    },
    docs: {
      brief: t({
        en: 'Print what makes a shell complete commands, flags and values',
        zh: '输出命令补全脚本',
      }),
      fullDescription: t({
        en: 'Print what makes a shell complete commands, flags and values. bash: eval "$(timkit completion bash)" in ~/.bashrc. zsh: the same with zsh in ~/.zshrc, after compinit. fish: timkit completion fish > ~/.config/fish/completions/timkit.fish. powershell: timkit completion powershell | Out-String | Invoke-Expression, in $PROFILE',
        zh: '输出命令补全脚本。bash：在 ~/.bashrc 中加入 eval "$(timkit completion bash)"。zsh：在 ~/.zshrc 的 compinit 之后加入同样的一行，把 bash 换成 zsh。fish：timkit completion fish > ~/.config/fish/completions/timkit.fish。powershell：在 $PROFILE 中加入 timkit completion powershell | Out-String | Invoke-Expression',
      }),
    },
  })
}

function shellOf(this: CliContext, text: string): Shell {
  const found = shells.find((shell) => shell === text)
  if (found !== undefined) return found
  throw new UsageError(
    this.t({
      en: `must be ${shells.join(', ')}, not "${text}"`,
      zh: `必须是 ${shells.join('、')} 之一，不能是“${text}”`,
    }),
  )
}
