import { type Fields, isObject } from '../values/json-object.ts'

/**
 * Returns a request without the fields that are null, at any depth: they count as left out.
 *
 * Clients that cannot leave a field out send null, Tencent's own SDK for PHP among them. What the service makes of it
 * is not documented. A null in a list stays: it is an entry, and a wrong one.
 */
export function withoutNulls(fields: Fields): Fields {
  return strip(fields) as Fields
}

/** The value itself where it has no null field: most requests have none, and need no copy. */
function strip(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(strip)
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (!isObject(value)) return value
  const entries = Object.entries(value)
  const kept = entries
    .filter(([, inner]) => inner !== null)
    .map(([name, inner]): [string, unknown] => [name, strip(inner)])
  const same =
    kept.length === entries.length && kept.every(([, inner], index) => inner === entries[index]?.[1])
  return same ? value : Object.fromEntries(kept)
}
