import { type ApplicationText, formatMessageForArgumentScannerError, text_en } from '@stricli/core'
import { type Language, UsageError } from '@timkit/command-line'
import { nearest } from '@timkit/core/internal'

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
    `timkit: 没有命令 ${input}${meant(input, corrections.map(plain), '，是不是 ', '、', '？')}`,
  exceptionWhileParsingArguments: (error) =>
    `timkit: 命令行有误：${formatMessageForArgumentScannerError(error as never, {
      FlagNotFoundError: ({ input, corrections }) =>
        `没有选项 ${dashed(input)}${meant(dashed(input), corrections.map(dashed), '，是不是 ', '、', '？')}`,
      UnsatisfiedFlagError: ({ externalFlagName }) => `选项 --${externalFlagName} 需要一个值`,
      UnsatisfiedPositionalError: ({ placeholder }) => `缺少参数 ${placeholder}`,
      UnexpectedPositionalError: ({ input }) => `多了一个参数 ${input}`,
      EnumValidationError: ({ externalFlagName, input, values }) =>
        `${externalFlagName === undefined ? '参数' : `选项 --${externalFlagName} `}只能是 ${values.join('、')}，不能是 ${input}`,
      ArgumentParseError: ({ externalFlagNameOrPlaceholder, exception }) =>
        // Parsers of this program tell what is wrong in the person's language; of the framework's own only that for yes and no is used.
        exception instanceof UsageError
          ? `${nameOf(externalFlagNameOrPlaceholder)} ${exception.message}`
          : `选项 ${nameOf(externalFlagNameOrPlaceholder)} 不带值`,
      UnexpectedFlagError: ({ externalFlagName }) => `选项 --${externalFlagName} 只能给一次`,
      InvalidNegatedFlagSyntaxError: ({ externalFlagName }) => `选项 --${externalFlagName} 不带值`,
    })}`,
}

const en: ApplicationText = {
  ...text_en,
  noCommandRegisteredForInput: ({ input, corrections }) =>
    `timkit: there is no command ${input}${meant(input, corrections.map(plain), '; did you mean ', ' or ', '?')}`,
  exceptionWhileParsingArguments: (error) =>
    `timkit: ${formatMessageForArgumentScannerError(error as never, {
      FlagNotFoundError: ({ input, corrections }) =>
        `there is no flag ${dashed(input)}${meant(dashed(input), corrections.map(dashed), '; did you mean ', ' or ', '?')}`,
      UnsatisfiedFlagError: ({ externalFlagName }) => `--${externalFlagName} needs a value`,
      UnsatisfiedPositionalError: ({ placeholder }) => `${placeholder} is missing`,
      UnexpectedPositionalError: ({ input }) => `"${input}" is one argument too many`,
      EnumValidationError: ({ externalFlagName, input, values }) =>
        `${externalFlagName === undefined ? 'it' : `--${externalFlagName}`} must be ${values.join(' or ')}, not ${input}`,
      UnexpectedFlagError: ({ externalFlagName }) => `--${externalFlagName} can be given once only`,
      InvalidNegatedFlagSyntaxError: ({ externalFlagName }) => `--${externalFlagName} takes no value`,
      ArgumentParseError: ({ externalFlagNameOrPlaceholder, exception }) =>
        exception instanceof UsageError
          ? `${nameOf(externalFlagNameOrPlaceholder)} ${exception.message}`
          : `${nameOf(externalFlagNameOrPlaceholder)} takes no value`,
    })}`,
}

/** The end of the sentence that something is not known. The framework takes for near what shares hardly a letter. */
function meant(
  typed: string,
  known: readonly string[],
  ...[start, or, end]: readonly [string, string, string]
): string {
  const near = known.filter((one) => nearest(typed, [one]) !== undefined)
  return near.length === 0 ? '' : `${start}${near.join(or)}${end}`
}

/** A flag as it is typed. */
function dashed(name: string): string {
  return name.startsWith('-') ? name : `--${name}`
}

/** What the framework puts between backticks. */
function plain(name: string): string {
  return name.replaceAll('`', '')
}

/** Placeholders of arguments are written in capitals, flags are not. */
function nameOf(flagOrPlaceholder: string): string {
  return /^[A-Z]/.test(flagOrPlaceholder) ? flagOrPlaceholder : `--${flagOrPlaceholder}`
}

/** What the framework says by itself. */
export const frameworkText: Readonly<Record<Language, ApplicationText>> = { en, zh }
