/**
 * Copies an argument as it is now, unchecked: what its owner changes while what checks and uses it is loaded changes nothing. Of what can
 * be iterated it makes a list. An object of a class, such as a signal, is the same one.
 */
export function copyArgument(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return new Date(value)
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, copyArgument)
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyArgument(inner)]))
}
