import { joinBytes } from './join-bytes.ts'

const decoder = new TextDecoder()

/** Parses the parts of a text. Bytes that are not UTF-8 become U+FFFD. */
export function parseJson(parts: readonly Uint8Array[]): unknown {
  return JSON.parse(decoder.decode(joinBytes(parts)))
}
