import { styleText } from 'node:util'
import type { CliContext } from '../context.ts'
import { widthOf, wrap } from '../output/wrap.ts'
import { type CommandText, entriesOf, type Target, textOf } from './command-text.ts'
import { examples } from './examples.ts'

/** Longer lines are hard to read. */
const widest = 100
/** Below it, what a flag does stands under the flag. */
const narrow = 70
/** What stands in front of an explanation is not longer. */
const widestName = 34

const more = {
  en: 'timkit COMMAND --help says more of each.',
  zh: 'timkit COMMAND --help 查看每个命令的说明。',
}

/** What help is written for. */
export type Reader = Pick<CliContext, 't' | 'columns' | 'color'>

interface Row {
  readonly name: string
  readonly what: string
}

/** Writes the help of a command or a group: what it does, how it is written, and examples. */
export function writeHelp(target: Target, path: readonly string[], reader: Reader): string {
  const { t, columns } = reader
  const width = Math.min(columns, widest)
  const isGroup = 'getAllEntries' in target
  const text = isGroup ? undefined : textOf(target, path)
  const usage = ['timkit', ...path, ...(text?.parameters.map(({ name }) => name) ?? ['COMMAND'])].join(' ')
  const shown = examples[path.join(' ')] ?? []
  const chapters = [
    wrap(target.fullDescription ?? target.brief, width),
    [
      head(t({ en: 'Usage', zh: '用法' }), reader),
      ...indented(wrap(`${usage}${flagsOf(text, t)}`, width - 2)),
    ],
    ...(isGroup ? [chapter(t({ en: 'Commands', zh: '命令' }), commandsIn(target), width, reader)] : []),
    ...(text === undefined ? [] : chaptersOf(text, width, reader)),
    ...(isGroup && path.length === 0 ? [wrap(t(more), width)] : []),
    ...(shown.length === 0
      ? []
      : [[head(t({ en: 'Examples', zh: '示例' }), reader), ...shown.map((line) => `  $ ${line}`)]]),
  ]
  return `${chapters.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function flagsOf(text: CommandText | undefined, t: Reader['t']): string {
  return text === undefined || text.flags.length > 0 ? t({ en: ' [FLAGS]', zh: ' [选项]' }) : ''
}

function commandsIn(target: Extract<Target, { getAllEntries: unknown }>): readonly Row[] {
  return entriesOf(target)
    .filter(({ path }) => path.length === 1)
    .map(({ path: [name = ''], target: { brief } }) => ({ name, what: brief }))
}

function chaptersOf({ parameters, flags }: CommandText, width: number, reader: Reader): string[][] {
  const { t } = reader
  const rows = flags.map(({ name, value, brief }) => ({ name: `${name} ${value}`.trimEnd(), what: brief }))
  const names = parameters.map(({ name, brief }) => ({ name, what: brief }))
  return [
    ...(names.length === 0 ? [] : [chapter(t({ en: 'Arguments', zh: '参数' }), names, width, reader)]),
    chapter(t({ en: 'Flags', zh: '选项' }), rows, width, reader),
  ]
}

function chapter(title: string, rows: readonly Row[], width: number, reader: Reader): string[] {
  const column = Math.min(widestName, Math.max(...rows.map(({ name }) => widthOf(name)))) + 4
  const lines = rows.flatMap(({ name, what }) => {
    if (width < narrow) return [`  ${name}`, ...wrap(what, width - 6).map((line) => `      ${line}`)]
    const [first = '', ...rest] = wrap(what, width - column)
    const begin = `  ${name}`
    const others = rest.map((line) => `${' '.repeat(column)}${line}`)
    return widthOf(begin) + 2 > column
      ? [begin, `${' '.repeat(column)}${first}`, ...others]
      : [`${begin}${' '.repeat(column - widthOf(begin))}${first}`, ...others]
  })
  return [head(title, reader), ...lines]
}

function head(title: string, { color }: Reader): string {
  return color ? styleText('bold', title, { validateStream: false }) : title
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
