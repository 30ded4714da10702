import { parseArgs } from 'node:util'
import { didYouMean } from './did-you-mean.ts'
import { UsageError } from './exit-error.ts'
import type { Given, Option, Options } from './options.ts'

/** What stands on a command line. */
export interface CommandLine<Table extends Options> {
  /** The words that are no flags: commands and what they are about. */
  readonly words: readonly string[]
  /** What the flags give. */
  readonly given: Given<Table>
  /** Whether `--help` or `-h` is there. */
  readonly help: boolean
  /** Whether `--version` or `-v` is there. */
  readonly version: boolean
}

/** Flags that people try, and must not: a value on the command line can be read by everybody on the machine. */
const secretFlags = /^(secret-?key|key|token|cursor-?key|password|usersig)$/

/** Whether a flag, without its dashes, would carry a secret. */
export function isSecretFlag(flag: string): boolean {
  return secretFlags.test(flag.toLowerCase())
}

const everywhere = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/**
 * Reads the arguments of a program. A flag may stand anywhere, before and behind commands; the last one wins, and
 * lists add up. A flag may have one dash, and its value may follow `=`.
 *
 * @throws {UsageError} A flag is not known, lacks its value, or would carry a secret.
 */
export function readArguments<Table extends Options>(
  options: Table,
  argv: readonly string[],
): CommandLine<Table> {
  const flags = flagsOf(options)
  const args = argv.map((argument) => withTwoDashes(argument, flags))
  const { tokens } = parseArgs({
    args,
    options: { ...everywhere, ...parserOptions(flags) },
    allowPositionals: true,
    // Its own errors know neither what may be meant nor what is a secret.
    strict: false,
    tokens: true,
  })
  const given: Partial<Record<string, string>> = {}
  const words: string[] = []
  const asked = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    if (Object.hasOwn(everywhere, token.name)) {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`)
      asked.add(token.name)
      continue
    }
    const found = flags.get(token.name)
    if (found === undefined) throw unknownFlag(args[token.index] ?? token.rawName, [...flags.keys()])
    given[found.name] = textOf(found.option, token, given[found.name])
  }
  return { words, given: given as Given<Table>, help: asked.has('help'), version: asked.has('version') }
}

interface Flag {
  readonly name: string
  readonly option: Option
}

function flagsOf(options: Options): ReadonlyMap<string, Flag> {
  return new Map(
    Object.entries(options).flatMap(([name, option]) =>
      option.flag === undefined ? [] : [[option.flag, { name, option }]],
    ),
  )
}

function parserOptions(flags: ReadonlyMap<string, Flag>) {
  return Object.fromEntries(
    [...flags].map(([flag, { option }]) => [
      flag,
      { type: option.kind === 'boolean' ? ('boolean' as const) : ('string' as const) },
    ]),
  )
}

/** `-port` is `--port`, as in programs written in Go; the parser would take it for `-p -o -r -t`. */
function withTwoDashes(argument: string, flags: ReadonlyMap<string, Flag>): string {
  const [, flag = ''] = /^-([a-z][^=]+)/.exec(argument) ?? []
  return flags.has(flag) || Object.hasOwn(everywhere, flag) ? `-${argument}` : argument
}

function textOf(
  { flag, kind }: Option,
  { value, inlineValue }: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
  before: string | undefined,
): string {
  if (kind === 'boolean') return value ?? 'true'
  if (value === undefined || (inlineValue !== true && value.startsWith('--'))) {
    throw new UsageError(`--${flag} needs a value`)
  }
  return kind === 'list' && before !== undefined ? `${before},${value}` : value
}

function unknownFlag(argument: string, flags: readonly string[]): UsageError {
  const [, dashes = '', flag = ''] = /^(-+)([^=]*)/.exec(argument) ?? []
  if (isSecretFlag(flag)) {
    return new UsageError(
      `${dashes}${flag} is refused: everybody on this machine can read the command line. ` +
        'Use the environment or a file, such as TIMKIT_SECRET_KEY_FILE',
    )
  }
  const meant = didYouMean(flag, [...flags, ...Object.keys(everywhere)], '--')
  return new UsageError(`There is no option ${dashes}${flag}${meant}`)
}
