const encoder = new TextEncoder()

/** How many bytes a text has in UTF-8, the way the service counts. */
export function byteLength(text: string): number {
  return encoder.encode(text).length
}
