import { wrongType } from './check.ts'

/**
 * Copies what goes to the service as JSON, as it would be written now: what its owner changes while something is loaded or
 * fetched changes nothing.
 */
export function jsonCopy<Value>(value: Value, argument: string): Value {
  if (typeof value !== 'object' || value === null) return value
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch (error) {
    throw wrongType(argument, 'cannot be written as JSON', error)
  }
  return text === undefined ? value : JSON.parse(text)
}
