import { ConfigError } from './config-error.ts'
import { type OptionEntry, type OptionName, optionEntries } from './options.ts'
import { didYouMean } from './suggest.ts'

/** What was given, as texts. */
export type RawValues = Partial<Record<OptionName, string>>

/** What the command line says. */
export interface CommandLine {
  /** The words that are no flags. */
  readonly words: readonly string[]
  /** What was given, flags before the environment. */
  readonly values: RawValues
  /** Whether help was asked for. */
  readonly help: boolean
  /** Whether the version was asked for. */
  readonly version: boolean
}

/** Flags that people try, and must not: a value on the command line can be read by everybody on the machine. */
const secretFlags = /^(secret-?key|key|token|cursor-?key|password|usersig)$/

/**
 * Reads the command line and the environment; a flag wins over its environment twin.
 *
 * @throws {ConfigError} when a flag or a variable of ours is unknown, lacks its value, or would carry a secret.
 */
export function readValues(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const values: RawValues = fromEnvironment(env)
  const flagged = new Set<OptionName>()
  const words: string[] = []
  let help = false
  let version = false
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? ''
    if (argument === '-h' || argument === '--help') help = true
    else if (argument === '-v' || argument === '--version') version = true
    else if (!argument.startsWith('-')) words.push(argument)
    else {
      const { name, entry, value } = readFlag(argument)
      if (entry.kind === 'boolean') values[name] = value ?? 'true'
      else {
        const given = value ?? argv[++index]
        if (given === undefined || (value === undefined && given.startsWith('--'))) {
          throw new ConfigError(`--${entry.flag} needs a value`)
        }
        // A list may be given in parts.
        const before = entry.kind === 'list' && flagged.has(name) ? `${values[name]},` : ''
        values[name] = `${before}${given}`
        flagged.add(name)
      }
    }
  }
  return { words, values, help, version }
}

function readFlag(argument: string): { name: OptionName; entry: OptionEntry; value: string | undefined } {
  const [, flag = '', value] = /^--?([^=]*)(?:=(.*))?$/s.exec(argument) ?? []
  if (secretFlags.test(flag)) {
    throw new ConfigError(
      `--${flag} is refused: everybody on this machine can read the command line. ` +
        'Use the environment or a file, such as TIMKIT_SECRET_KEY_FILE',
    )
  }
  for (const [name, entry] of optionEntries()) if (entry.flag === flag) return { name, entry, value }
  const flags = optionEntries().flatMap(([, entry]) => (entry.flag === undefined ? [] : [entry.flag]))
  throw new ConfigError(
    `There is no option --${flag}${didYouMean(flag, [...flags, 'help', 'version'], '--')}`,
  )
}

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): RawValues {
  const values: RawValues = {}
  const known = new Map(optionEntries().map(([name, entry]) => [entry.env, name]))
  for (const [variable, value] of Object.entries(env)) {
    if (value === undefined || value.trim() === '') continue
    const name = known.get(variable)
    if (name !== undefined) values[name] = value
    // A misspelt restriction must not silently leave everything open. Other parts of timkit have other names.
    else if (variable.startsWith('TIMKIT_MCP_')) {
      throw new ConfigError(`There is no setting ${variable}${didYouMean(variable, [...known.keys()])}`)
    }
  }
  return values
}
