/**
 * Returns an answer with a text of digits for each bigint, as clients read it: what the log keeps is written as JSON by
 * others, who know no bigint. An answer without comes back as it is.
 */
export function digitsAsText<Value>(value: Value): Value {
  return (hasDigits(value) ? written(value) : value) as Value
}

/** Most answers have none, and need no copy. */
function hasDigits(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint'
  return Object.values(value).some(hasDigits)
}

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, written(inner)]))
}
