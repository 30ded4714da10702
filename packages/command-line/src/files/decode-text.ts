/**
 * Decodes text in the encoding that its byte order mark says: Windows PowerShell 5 writes UTF-16. The mark is left out.
 *
 * @throws {TypeError} The bytes are not text in this encoding.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
