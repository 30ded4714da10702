/** How much of a text from a request is repeated in an answer. */
const maxLength = 64

/** Cuts a text from a request before it is repeated in an answer. */
export function shorten(value: string): string {
  return value.length > maxLength ? `${value.slice(0, maxLength)}…` : value
}
