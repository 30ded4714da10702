import type { Words } from './language.ts'

/** What a value must be. A `list` is separated by commas, a `file` is a path, which may begin with `~`. */
export type OptionKind = 'text' | 'list' | 'integer' | 'boolean' | 'choice' | 'file'

/** A row of a program's table. */
export interface Option {
  /** Without its dashes. Absent where a value on the command line could be seen by others. */
  readonly flag?: string
  /** The environment variable, which a flag wins over. Absent where there is none. */
  readonly env?: string
  /** What the value must be. */
  readonly kind: OptionKind
  /** One sentence for the help and the documentation. */
  readonly help: Words
  /** What stands for the value in the help. @default the kind in capitals, or the choices */
  readonly placeholder?: string
  /** The default, as people would write it. */
  readonly fallback?: string
  /** The only values of a `choice`, or items of a `list`. */
  readonly choices?: readonly string[]
  /** The least `integer`. @default 0 */
  readonly min?: number
  /** The greatest `integer`. @default none */
  readonly max?: number
  /** Whether errors and documentation must not show the value. */
  readonly secret?: boolean
  /** Options that are read together, and marked alike in the help. */
  readonly group?: string
  /**
   * Checks a `text` further and makes of it what the program works with. `name` is what the option is called in errors.
   * @throws {UsageError} The text cannot be used.
   */
  readonly parse?: (text: string, name: string) => unknown
}

/** Every option of a program, by the name that its code uses, in the order of its help. */
export type Options = Readonly<Record<string, Option>>

/** What was given, as text. */
export type Given<Table extends Options> = Partial<Record<keyof Table, string>>

/** Types a table: choices, kinds and defaults keep their literal types, from which those of the values come. */
export function defineOptions<const Table extends Options>(table: Table): Table {
  return table
}

/** What an option is called in errors, such as `--port (TIMKIT_MCP_PORT)`. */
export function nameOf({ flag, env }: Pick<Option, 'flag' | 'env'>): string {
  if (flag === undefined) return env ?? ''
  return env === undefined ? `--${flag}` : `--${flag} (${env})`
}
