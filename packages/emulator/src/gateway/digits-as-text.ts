/**
 * Returns an answer with a text of digits for each bigint, as clients read it: what the log keeps is written as JSON by
 * others, who know no bigint. An answer without comes back as it is.
 */
export function digitsAsText<Value>(value: Value): Value {
  return (typeof value === 'bigint' ? String(value) : inside(value)) as Value
}

function inside(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const written = entries.map(([name, inner]): [string, unknown] => [name, digitsAsText(inner)])
  if (written.every(([, inner], index) => inner === entries[index]?.[1])) return value
  return Array.isArray(value) ? written.map(([, inner]) => inner) : Object.fromEntries(written)
}
