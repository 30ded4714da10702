import { wrongType } from './check.ts'

/**
 * Copies what goes to the service as JSON, as it would be written now: what its owner changes while something is loaded or
 * fetched changes nothing.
 */
export function jsonCopy<Value>(value: Value, argument: string): Value {
  if (typeof value !== 'object' || value === null) return value
  let cause: unknown
  try {
    const text: string | undefined = JSON.stringify(value)
    // Nothing is left of what writes itself as nothing: whoever checks the value itself would check what is not sent.
    if (text !== undefined) return JSON.parse(text)
  } catch (error) {
    cause = error
  }
  throw wrongType(argument, 'cannot be written as JSON', cause)
}
