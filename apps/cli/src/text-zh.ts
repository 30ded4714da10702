import { type ApplicationText, formatMessageForArgumentScannerError, text_en } from '@stricli/core'

/** What the command line says by itself, in Chinese. */
export const textZh: ApplicationText = {
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
    `命令行有误：${formatMessageForArgumentScannerError(error as never, {
      FlagNotFoundError: ({ input, corrections }) =>
        `没有选项 ${input}${corrections.length === 0 ? '' : `，是不是 ${corrections.join('、')}？`}`,
      UnsatisfiedFlagError: ({ externalFlagName }) => `选项 --${externalFlagName} 需要一个值`,
      UnsatisfiedPositionalError: ({ placeholder }) => `缺少参数 ${placeholder}`,
      UnexpectedPositionalError: ({ input }) => `多了一个参数 ${input}`,
      EnumValidationError: ({ externalFlagName, input, values }) =>
        `选项 --${externalFlagName} 只能是 ${values.join('、')}，不能是 ${input}`,
      ArgumentParseError: ({ externalFlagNameOrPlaceholder, exception }) =>
        `${externalFlagNameOrPlaceholder}：${exception instanceof Error ? exception.message : String(exception)}`,
      UnexpectedFlagError: ({ externalFlagName }) => `选项 --${externalFlagName} 只能给一次`,
      InvalidNegatedFlagSyntaxError: ({ externalFlagName }) => `选项 --${externalFlagName} 不带值`,
    })}`,
}
