import { ConfigError } from './config-error.ts'
import { type OptionEntry, type OptionName, options } from './options.ts'
import { checkFilledIn } from './placeholder.ts'
import type { RawValues } from './read-values.ts'
import { didYouMean } from './suggest.ts'

/** Reads checked values of options; errors name the option, and never show a secret. */
export class Reader {
  readonly #values: RawValues

  constructor(values: RawValues) {
    this.#values = values
  }

  /** A text; `undefined` when it was not given, or is empty. */
  text(name: OptionName): string | undefined {
    const entry: OptionEntry = options[name]
    const value = (this.#values[name] ?? entry.fallback)?.trim()
    if (value === undefined || value === '') return undefined
    checkFilledIn(entry, value)
    if (entry.kind === 'choice') check(entry, value)
    return value
  }

  /** A text that must be there. */
  required(name: OptionName): string {
    const value = this.text(name)
    if (value === undefined) throw new ConfigError(`${nameOf(options[name])} must not be empty`)
    return value
  }

  /** A whole number within the bounds of its option. */
  integer(name: OptionName): number {
    const entry: OptionEntry = options[name]
    const value = this.required(name)
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = entry
    if (/^\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value)
    throw new ConfigError(`${nameOf(entry)} is "${value}", but must be a whole number from ${min} to ${max}`)
  }

  /** `true` or `false`. */
  boolean(name: OptionName): boolean {
    const value = this.text(name)?.toLowerCase()
    if (value === undefined || value === 'false' || value === '0') return false
    if (value === 'true' || value === '1') return true
    throw new ConfigError(`${nameOf(options[name])} is "${value}", but must be true or false`)
  }

  /** A list that was given but holds nothing would allow everything: that is refused. */
  list(name: OptionName): readonly string[] | undefined {
    const entry: OptionEntry = options[name]
    const value = this.#values[name]
    if (value === undefined) return undefined
    checkFilledIn(entry, value)
    const items = value.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]))
    if (items.length === 0)
      throw new ConfigError(`${nameOf(entry)} is empty: name at least one, separated by commas`)
    if (entry.choices !== undefined) for (const item of items) check(entry, item)
    return [...new Set(items)]
  }
}

function check(entry: OptionEntry, value: string): void {
  const { choices = [] } = entry
  if (choices.includes(value)) return
  throw new ConfigError(
    `${nameOf(entry)} is "${value}", but must be one of ${choices.join(', ')}${didYouMean(value, choices)}`,
  )
}

/** What an option is called, for errors. */
export function nameOf({ flag, env }: OptionEntry): string {
  return flag === undefined ? env : `--${flag} (${env})`
}
