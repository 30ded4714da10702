/** Computes the checksum at the end of a zlib stream (RFC 1950 §8) over a part of some bytes. */
export function adler32(bytes: Uint8Array, start: number = 0, end: number = bytes.length): number {
  let low = 1
  let high = 0
  // Sums of 3800 bytes stay below 31 bits, so they need no remainder and remain small integers.
  for (let index = start; index < end; ) {
    const pause = Math.min(index + 3800, end)
    for (; index < pause; index++) {
      low += bytes[index] as number
      high += low
    }
    low %= 65521
    high %= 65521
  }
  return ((high << 16) | low) >>> 0
}
