import { type Fields, isObject } from '../values/json-object.ts'

/**
 * Returns a request without the fields that are null, at any depth: they count as left out.
 *
 * Clients that cannot leave a field out send null, Tencent's own SDK for PHP among them. What the service makes of it
 * is not documented. A null in a list stays: it is an entry, and a wrong one.
 */
export function withoutNulls(fields: Fields): Fields {
  // Most requests have none, and need no copy.
  return hasNulls(fields) ? (strip(fields) as Fields) : fields
}

function hasNulls(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasNulls)
  return isObject(value) && Object.values(value).some((inner) => inner === null || hasNulls(inner))
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(kept.map(([name, inner]) => [name, strip(inner)]))
}
