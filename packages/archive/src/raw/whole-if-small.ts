/** What is read at once: some 8,000 messages. */
const most = 512 * 1024

/**
 * Reads bytes to their end where they are few, as what is here at once is unpacked in a third of the time; returns them as they are where they
 * are many.
 *
 * @param size how many there should be: of more, one is read, which tells that there are more
 */
export async function wholeIfSmall(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): Promise<AsyncIterable<Uint8Array> | Uint8Array> {
  if (size > most) return bytes
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    // One more than there should be tells that there are more.
    const part = chunk.subarray(0, size + 1 - length)
    parts.push(part)
    length += part.length
    if (length > size) break
  }
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return first
  return Buffer.concat(parts)
}
