import type { Translate } from '../context.ts'
import { refuseSecrets } from './secret-flags.ts'

/** Flags that every command has, and whether a value follows: people write them before the command, too. */
const everywhere: ReadonlyMap<string, boolean> = new Map([
  ['--json', false],
  ['--demo', false],
  ['--lang', true],
  ['--archive', true],
])

/** Stands before a word that begins with a dash and is no flag: no argument can hold it. */
const mark = '\u0000'

/**
 * Makes of a command line what the framework reads: flags that stand before the command are put behind it, and `-word`, which a
 * search leaves out, is no flag.
 *
 * @throws {UsageError} A flag would carry a secret.
 */
export function readCommandLine(argv: readonly string[], t: Translate): readonly string[] {
  const end = argv.indexOf('--')
  const flags = end < 0 ? argv : argv.slice(0, end)
  const rest = end < 0 ? [] : argv.slice(end)
  refuseSecrets(flags, t)
  const ordered = leadingFlagsBehind(flags)
  return [...(ordered[0] === 'search' ? withoutWords(ordered) : ordered), ...rest]
}

/** The word as it was typed. */
export function asTyped(word: string): string {
  return word.startsWith(mark) ? word.slice(1) : word
}

function leadingFlagsBehind(argv: readonly string[]): readonly string[] {
  let at = 0
  for (;;) {
    const [name = '', value] = (argv[at] ?? '').split('=', 2)
    const takesValue = everywhere.get(name)
    if (takesValue === undefined) break
    at += takesValue && value === undefined ? 2 : 1
  }
  const leading = argv.slice(0, at)
  const rest = argv.slice(at)
  // Without a command only the help can be meant, which has no flags of its own; its language is known already.
  return rest.some((word) => !word.startsWith('-')) ? [...rest, ...leading] : rest
}

/** Flags of a search that no value follows. */
const alone = new Set(['--json', '--demo', '--oldest', '--count', '--help', '--help-all'])

function withoutWords(argv: readonly string[]): readonly string[] {
  return argv.map((word, at) => {
    const before = argv[at - 1] ?? ''
    const isValue = before.startsWith('--') && !before.includes('=') && !alone.has(before)
    return /^-[^-]/.test(word) && word !== '-h' && !isValue ? `${mark}${word}` : word
  })
}
