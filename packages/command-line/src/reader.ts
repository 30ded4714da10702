import { didYouMean } from './did-you-mean.ts'
import { UsageError } from './exit-error.ts'
import { type Given, nameOf, type Option, type Options } from './options.ts'
import { checkFilledIn } from './placeholder.ts'

type Absent<Row extends Option> = Row extends { readonly fallback: string } ? never : undefined

type Choice<Row extends Option> = Row extends { readonly choices: readonly (infer Value)[] } ? Value : string

/** What the value of a row is. Without a `fallback` it may be `undefined`; a boolean is false then. */
export type ValueOf<Row extends Option> = Row extends { readonly parse: (...args: never) => infer Value }
  ? Value | Absent<Row>
  : Row['kind'] extends 'boolean'
    ? boolean
    : Row['kind'] extends 'integer'
      ? number | Absent<Row>
      : Row['kind'] extends 'list'
        ? readonly Choice<Row>[] | undefined
        : Choice<Row> | Absent<Row>

/** The values of the rows of a group, by name. */
export type GroupOf<Table extends Options, Group> = {
  readonly [Name in keyof Table as Table[Name] extends { readonly group: Group } ? Name : never]: ValueOf<
    Table[Name]
  >
}

/** Checks what was given, when it is asked for: what a program does not need in a run is not looked at. */
export interface Reader<Table extends Options> {
  /**
   * Reads the value of an option.
   * @throws {UsageError} It is not what its row says. A secret is not repeated.
   */
  <Name extends keyof Table & string>(name: Name): ValueOf<Table[Name]>
  /** Reads all options of a group. */
  readonly group: <Group extends string>(group: Group) => GroupOf<Table, Group>
}

/** Makes the reader of what was given. */
export function optionReader<Table extends Options>(options: Table, given: Given<Table>): Reader<Table> {
  const read = (name: keyof Table & string): unknown => {
    const option: Option | undefined = options[name]
    if (option === undefined) throw new TypeError(`There is no option ${name}`)
    return option.kind === 'list' ? readList(option, given[name]) : readOne(option, given[name])
  }
  const group = (wanted: string): unknown =>
    Object.fromEntries(
      Object.entries(options).flatMap(([name, option]) =>
        option.group === wanted ? [[name, read(name)]] : [],
      ),
    )
  return Object.assign(read, { group }) as Reader<Table>
}

function readOne(option: Option, given: string | undefined): unknown {
  const name = nameOf(option)
  const text = (given ?? option.fallback)?.trim()
  if (text === undefined) return option.kind === 'boolean' ? false : undefined
  // An empty flag is a variable of a shell that is not set: left out, a restriction would be open, a file not kept.
  if (text === '') throw new UsageError(`${name} must not be empty`)
  if (option.kind === 'boolean') return readBoolean(option, text)
  checkFilledIn(option, text)
  if (option.kind === 'integer') return readInteger(option, text)
  if (option.kind === 'choice') checkChoice(option, text)
  return option.parse === undefined ? text : option.parse(text, name)
}

function readBoolean(option: Option, text: string): boolean {
  checkFilledIn(option, text)
  const value = text.toLowerCase()
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw new UsageError(`${nameOf(option)} must be true or false, not "${value}"`)
}

function readInteger(option: Option, text: string): number {
  const { min = 0, max } = option
  // Ten digits are the most that any option takes.
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= min && value <= (max ?? value)) return value
  throw new UsageError(`${nameOf(option)} must be a whole number, ${boundsOf(option)}, not "${text}"`)
}

function boundsOf({ min, max }: Option): string {
  if (max === undefined) return `${min ?? 0} or more`
  return min === undefined ? `at most ${max}` : `from ${min} to ${max}`
}

/** A list that was given but holds nothing would allow everything: that is refused. */
function readList(option: Option, given: string | undefined): readonly string[] | undefined {
  if (given === undefined) return undefined
  checkFilledIn(option, given)
  const items = given.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]))
  if (items.length === 0) {
    throw new UsageError(`${nameOf(option)} is empty: name at least one, separated by commas`)
  }
  if (option.choices !== undefined) for (const item of items) checkChoice(option, item)
  return [...new Set(items)]
}

function checkChoice(option: Option, value: string): void {
  const { choices = [] } = option
  if (choices.includes(value)) return
  throw new UsageError(
    `${nameOf(option)} must be one of ${choices.join(', ')}, not "${value}"${didYouMean(value, choices)}`,
  )
}
