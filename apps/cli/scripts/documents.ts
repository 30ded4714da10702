/** The parts of the READMEs that are made from the commands, so that they cannot disagree with the program. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@timkit/command-line'
import type { CommandText } from '../src/help/command-text.ts'
import { examples } from '../src/help/examples.ts'
import { commandsOf } from './commands-of.ts'

const words = {
  en: { flag: 'flag', argument: 'argument', what: 'what it does', every: 'Every command takes these:' },
  zh: { flag: '选项', argument: '参数', what: '作用', every: '每个命令都有：' },
} as const

const pages = { 'README.md': 'en', 'README.zh-CN.md': 'zh' } as const

/** Where a file of this package is. */
export function pathOf(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

/** Every page with what must be in it. */
export function documents(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pages).map(([path, language]) => [path, page(path, language)]))
}

function page(path: string, language: Language): string {
  const text = readFileSync(pathOf(path), 'utf8')
  const pattern = /(<!-- commands: generated -->\n)[\s\S]*?(<!-- \/commands -->)/
  if (!pattern.test(text)) throw new Error(`${path} has no section commands`)
  return text.replace(pattern, (_, start: string, end: string) => `${start}\n${commands(language)}\n\n${end}`)
}

const shared = new Set(['--json', '--demo', '--lang'])

function commands(language: Language): string {
  const list = commandsOf(language)
  const everywhere = list[0]?.flags.filter(({ name }) => shared.has(name)) ?? []
  return [
    `${words[language].every}\n\n${flagTable(everywhere, language)}`,
    ...list.map((command) => section(command, language)),
  ].join('\n\n')
}

function section({ path, brief, full, flags, parameters }: CommandText, language: Language): string {
  const own = flags.filter(({ name }) => !shared.has(name))
  const call = ['timkit', path, ...parameters.map(({ name }) => name)].join(' ')
  return [
    `### \`${call}\``,
    escaped(full ?? brief),
    ...(parameters.length > 0
      ? [
          table(
            words[language].argument,
            language,
            parameters.map(({ name, brief }) => [name, brief]),
          ),
        ]
      : []),
    ...(own.length > 0 ? [flagTable(own, language)] : []),
    `\`\`\`text\n${(examples[path] ?? []).join('\n')}\n\`\`\``,
  ].join('\n\n')
}

function flagTable(flags: CommandText['flags'], language: Language): string {
  const rows = flags.map(
    ({ name, value, brief }) => [value === '' ? name : `${name} ${value}`, brief] as const,
  )
  return table(words[language].flag, language, rows)
}

function table(
  head: string,
  language: Language,
  rows: readonly (readonly [string, string] | string[])[],
): string {
  const lines = rows.map(
    ([name = '', what = '']) => `| \`${name.replaceAll('|', '\\|')}\` | ${escaped(what)} |`,
  )
  return [`| ${head} | ${words[language].what} |`, '| --- | --- |', ...lines].join('\n')
}

/** Stars and pipes mean something in Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[*|<>]/g, (sign) => `\\${sign}`).replaceAll('\n', '\n\n')
}
