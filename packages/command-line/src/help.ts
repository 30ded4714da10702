import type { Language, Words } from './language.ts'
import type { Option, Options } from './options.ts'

/** What the help says around its options. */
export interface Help {
  /** How the program is called, what it does and its commands, before the options. */
  readonly head: Words
  /** What is left to say behind them. */
  readonly foot?: Words
  /** What is said of the options of a group, such as "http only". */
  readonly groups?: Readonly<Record<string, Words>>
}

const words = {
  fallback: { en: 'Default:', zh: '默认：' },
  stop: { en: '.', zh: '。' },
  space: { en: ' ', zh: '' },
} as const satisfies Record<string, Words>

/** Writes the help of a program, from its table of options. */
export function writeHelp(options: Options, help: Help, language: Language): string {
  const rows = Object.values(options).map((option) => rowOf(option, help, language))
  const foot = help.foot === undefined ? '' : `\n${help.foot[language]}\n`
  return `${help.head[language]}\n${rows.join('\n')}\n  --help, --version\n${foot}`
}

function rowOf(option: Option, { groups = {} }: Help, language: Language): string {
  const { flag, env, kind, fallback, choices, group, placeholder } = option
  const value = kind === 'boolean' ? '' : ` ${placeholder ?? choices?.join('|') ?? kind.toUpperCase()}`
  const names = [flag === undefined ? [] : [`--${flag}${value}`], env ?? []].flat().join(', ')
  const sentences = [
    option.help[language],
    ...(fallback === undefined || kind === 'boolean'
      ? []
      : [`${words.fallback[language]}${words.space[language]}${fallback}${words.stop[language]}`]),
    ...(group === undefined || groups[group] === undefined ? [] : [groups[group][language]]),
  ]
  return `  ${names}\n      ${sentences.join(words.space[language])}`
}
