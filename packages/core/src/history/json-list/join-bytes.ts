/** Copies parts into one array, between two more bytes where such are given. */
export function joinBytes(parts: readonly Uint8Array[], before?: number, after?: number): Uint8Array {
  let size = (before === undefined ? 0 : 1) + (after === undefined ? 0 : 1)
  for (const part of parts) size += part.length
  const joined = new Uint8Array(size)
  let at = 0
  if (before !== undefined) joined[at++] = before
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  if (after !== undefined) joined[at] = after
  return joined
}
