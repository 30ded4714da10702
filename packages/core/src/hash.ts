/** Where FNV-1a begins, and what it multiplies by. */
const fnvStart = 0x811c9dc5
const fnvPrime = 0x01000193

/** A number of 32 bits that a text always has, and few others have: FNV-1a over its UTF-16 units. */
export function hash32(text: string): number {
  let hash = fnvStart
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), fnvPrime)
  }
  return hash >>> 0
}
