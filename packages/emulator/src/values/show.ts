/** Shows in an error what was given: as JSON, at most 60 characters of it. */
export function show(value: unknown): string {
  const text = json(value) ?? (typeof value === 'function' ? 'a function' : plain(value))
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function json(value: unknown): string | undefined {
  // JSON would call NaN and Infinity null.
  if (typeof value === 'number') return undefined
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
