import { wrongType } from './check.ts'

/**
 * Copies what goes to the service as JSON, as it would be written now: what its owner changes while something is loaded or
 * fetched changes nothing.
 */
export function jsonCopy<Value>(value: Value, argument: string): Value {
  if (typeof value !== 'object' || value === null) return value
  let [text, cause]: [string?, unknown?] = []
  try {
    text = JSON.stringify(value)
  } catch (error) {
    cause = error
  }
  if (text !== undefined) return JSON.parse(text)
  // Nothing is left of what writes itself as nothing: whoever checks the value itself would check what is not sent.
  throw wrongType(argument, 'cannot be written as JSON', cause)
}
