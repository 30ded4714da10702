import { hourMs } from '@timkit/core/internal'

/** Whether a value is a number from `min` to `max`. */
export function isNumber(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && value >= min && value <= max
}

/** Whether a value is a whole number from `min` to `max`, the largest that is exact unless it is given. */
export function isCount(value: unknown, min: number, max: number = Number.MAX_SAFE_INTEGER): boolean {
  return isNumber(value, min, max) && Number.isInteger(value)
}

/** Whether a value is milliseconds up to an hour, or two of them, of which the second is not the smaller one. */
export function isDelay(value: unknown): boolean {
  if (!Array.isArray(value)) return isNumber(value, 0, hourMs)
  const [least, most] = value
  return value.length === 2 && isDelay(least) && isNumber(most, least, hourMs)
}

/** Whether a value is an effect that changes nothing: off, or 0 of whatever it counts. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === false || value === 0 || (Array.isArray(value) && value[1] === 0)
}
