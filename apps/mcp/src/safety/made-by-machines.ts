/** Digests and UUIDs: digits in them are no numbers of anybody, and one that is changed is worth nothing. */
const digests =
  /(?<![0-9A-Za-z])(?:[\dA-Fa-f]{64}|[\dA-Fa-f]{40}|[\dA-Fa-f]{32}|[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12})(?![0-9A-Za-z])/g

/** Where the digests and UUIDs of a text are. */
export function digestsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(digests)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}
