import { type ApplicationText, formatMessageForArgumentScannerError, text_en } from '@stricli/core'
import type { Language } from '@timkit/command-line'

const zh: ApplicationText = {
  ...text_en,
  keywords: { default: '默认 =', separator: '分隔符 =' },
  headers: { usage: '用法', aliases: '别名', commands: '命令', flags: '选项', arguments: '参数' },
  briefs: {
    help: '显示帮助并退出',
    helpAll: '显示全部帮助（包括隐藏的命令和选项）并退出',
    version: '显示版本并退出',
    argumentEscapeSequence: '其后的内容都按参数处理',
  },
  noCommandRegisteredForInput: ({ input, corrections }) =>
    corrections.length === 0 ? `没有命令 ${input}` : `没有命令 ${input}，是不是 ${corrections.join('、')}？`,
  exceptionWhileParsingArguments: (error) =>
    `timkit: 命令行有误：${formatMessageForArgumentScannerError(error as never, {
      FlagNotFoundError: ({ input, corrections }) =>
        `没有选项 ${input}${corrections.length === 0 ? '' : `，是不是 ${corrections.join('、')}？`}`,
      UnsatisfiedFlagError: ({ externalFlagName }) => `选项 --${externalFlagName} 需要一个值`,
      UnsatisfiedPositionalError: ({ placeholder }) => `缺少参数 ${placeholder}`,
      UnexpectedPositionalError: ({ input }) => `多了一个参数 ${input}`,
      EnumValidationError: ({ externalFlagName, input, values }) =>
        `${externalFlagName === undefined ? '参数' : `选项 --${externalFlagName} `}只能是 ${values.join('、')}，不能是 ${input}`,
      ArgumentParseError: ({ externalFlagNameOrPlaceholder, exception }) =>
        `${nameOf(externalFlagNameOrPlaceholder)} ${messageOf(exception)}`,
      UnexpectedFlagError: ({ externalFlagName }) => `选项 --${externalFlagName} 只能给一次`,
      InvalidNegatedFlagSyntaxError: ({ externalFlagName }) => `选项 --${externalFlagName} 不带值`,
    })}`,
}

const en: ApplicationText = {
  ...text_en,
  exceptionWhileParsingArguments: (error) =>
    `timkit: ${formatMessageForArgumentScannerError(error as never, {
      ArgumentParseError: ({ externalFlagNameOrPlaceholder, exception }) =>
        `${nameOf(externalFlagNameOrPlaceholder)} ${messageOf(exception)}`,
    })}`,
}

/** Placeholders of arguments are written in capitals, flags are not. */
function nameOf(flagOrPlaceholder: string): string {
  return /^[A-Z]/.test(flagOrPlaceholder) ? flagOrPlaceholder : `--${flagOrPlaceholder}`
}

function messageOf(exception: unknown): string {
  return exception instanceof Error ? exception.message : String(exception)
}

/** What the framework says by itself. */
export const frameworkText: Readonly<Record<Language, ApplicationText>> = { en, zh }
