/** Cuts bytes into pieces of one size, of which the last may be shorter; of nothing it makes one that is empty. */
export async function* piecesOf(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let held: Uint8Array[] = []
  let length = 0
  let isFirst = true
  for await (const chunk of bytes) {
    signal?.throwIfAborted()
    let rest = chunk
    while (length + rest.length > size) {
      // There is more than a piece: it is not the last one.
      held.push(rest.subarray(0, size - length))
      rest = rest.subarray(size - length)
      yield joined(held, size)
      isFirst = false
      held = []
      length = 0
    }
    // It is copied: whoever gives it may fill it anew.
    held.push(rest.slice())
    length += rest.length
  }
  if (length > 0 || isFirst) yield joined(held, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
