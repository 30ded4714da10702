/** Something that is known of a part of a text. */
export interface Found<Value> {
  readonly value: Value
  /** From the first character of the text. */
  readonly start: number
  readonly end: number
}

/** All that a pattern finds. The value is its first group, which has to be named `value`. */
export function findAll(text: string, pattern: RegExp): Found<string>[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = match.groups?.value
    if (value === undefined) return []
    const start = match.index + match[0].indexOf(value)
    return { value, start, end: start + value.length }
  })
}

/** What of it is at a place. */
export function at<Value>(found: readonly Found<Value>[], offset: number): Found<Value> | undefined {
  return found.find(({ start, end }) => offset >= start && offset <= end)
}
