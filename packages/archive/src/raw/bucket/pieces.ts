/** Most bodies are small. */
const firstSize = 64 * 1024

/** Cuts bytes into pieces of one size, of which the last may be shorter; of nothing it makes one that is empty. */
export async function* piecesOf(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let piece = new Uint8Array(Math.min(size, firstSize))
  let length = 0
  let isFirst = true
  for await (const chunk of bytes) {
    signal?.throwIfAborted()
    let rest = chunk
    while (length + rest.length > size) {
      // There is more than a piece: it is not the last one.
      piece = grown(piece, size, size)
      piece.set(rest.subarray(0, size - length), length)
      rest = rest.subarray(size - length)
      yield piece
      isFirst = false
      piece = new Uint8Array(size)
      length = 0
    }
    piece = grown(piece, length + rest.length, size)
    piece.set(rest, length)
    length += rest.length
  }
  if (length > 0 || isFirst) yield piece.subarray(0, length)
}

/** The same with room for so many bytes, and for as many again as it had. */
function grown(piece: Uint8Array<ArrayBuffer>, least: number, most: number): Uint8Array<ArrayBuffer> {
  if (piece.length >= least) return piece
  const larger = new Uint8Array(Math.min(most, Math.max(least, 2 * piece.length)))
  larger.set(piece)
  return larger
}
