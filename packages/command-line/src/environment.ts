import { didYouMean } from './did-you-mean.ts'
import { UsageError } from './exit-error.ts'
import type { Given, Options } from './options.ts'

/**
 * Reads the variables of a table. One that is blank counts as not set.
 *
 * @param prefix What only variables of this program begin with: one that is not known is refused, because a misspelt
 *   restriction must not silently leave everything open. Other programs of timkit have other names.
 * @throws {UsageError} A variable with the prefix is not known.
 */
export function readEnvironment<Table extends Options>(
  options: Table,
  env: Readonly<Record<string, string | undefined>>,
  prefix?: string,
): Given<Table> {
  const known = new Map(
    Object.entries(options).flatMap(([name, { env: variable }]) =>
      variable === undefined ? [] : [[variable, name]],
    ),
  )
  const given: Partial<Record<string, string>> = {}
  for (const [variable, value] of Object.entries(env)) {
    if (value === undefined || value.trim() === '') continue
    const name = known.get(variable)
    if (name !== undefined) given[name] = value
    else if (prefix !== undefined && variable.startsWith(prefix)) {
      throw new UsageError(`There is no setting ${variable}${didYouMean(variable, [...known.keys()])}`)
    }
  }
  return given as Given<Table>
}
