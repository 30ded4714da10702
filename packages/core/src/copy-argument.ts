/** Deeper than that nothing is nested that the service takes. */
const maxDepth = 100

/**
 * Copies an argument as it is now, unchecked: what its owner changes while what checks and uses it is loaded changes nothing. Of what can
 * be iterated it makes a list. An object of a class, such as a signal, is the same one, and so is what is inside itself.
 */
export function copyArgument(value: unknown, outer: readonly unknown[] = []): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return new Date(value)
  if (outer.includes(value) || outer.length > maxDepth) return value
  const copy = (inner: unknown) => copyArgument(inner, [...outer, value])
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, copy)
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)]))
}
