/**
 * Base64 with standard and Tencent's alphabet, strict when reading.
 *
 * `btoa` takes no bytes, `Buffer` is not on every runtime, and neither knows Tencent's alphabet nor refuses
 * what is not canonical.
 *
 * @module
 */

/** Three characters: those for 62 and 63, and the padding. The other 62 are the same in every alphabet. */
export type Base64Alphabet = '+/=' | '*-_'

interface Codes {
  readonly characters: Uint8Array
  readonly values: Uint8Array
}

const decoder = new TextDecoder()
const foreign = 64
const paddingCode = 65

function tabulate(alphabet: Base64Alphabet): Codes {
  const text = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`
  const characters = new TextEncoder().encode(text)
  const values = new Uint8Array(256).fill(foreign)
  characters.forEach((character, index) => {
    values[character] = index === 64 ? paddingCode : index
  })
  return { characters, values }
}

const tables: Partial<Record<Base64Alphabet, Codes>> = {}

function codesOf(alphabet: Base64Alphabet): Codes {
  tables[alphabet] ??= tabulate(alphabet)
  return tables[alphabet]
}

/** Writes bytes as base64. */
export function encodeBase64(bytes: Uint8Array, alphabet: Base64Alphabet): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  writeBase64(bytes, bytes.length, text, 0, alphabet)
  return decoder.decode(text)
}

/**
 * Writes the first `length` bytes as the character codes of their base64 into `target`.
 *
 * @returns Where the text ends in `target`.
 */
export function writeBase64(
  bytes: Uint8Array,
  length: number,
  target: Uint8Array,
  start: number,
  alphabet: Base64Alphabet,
): number {
  const { characters } = codesOf(alphabet)
  const rest = length % 3
  const whole = length - rest
  let end = start
  for (let index = 0; index < whole; index += 3) {
    const group =
      ((bytes[index] as number) << 16) | ((bytes[index + 1] as number) << 8) | (bytes[index + 2] as number)
    target[end++] = characters[group >> 18] as number
    target[end++] = characters[(group >> 12) & 63] as number
    target[end++] = characters[(group >> 6) & 63] as number
    target[end++] = characters[group & 63] as number
  }
  if (rest === 0) return end
  const group = ((bytes[whole] as number) << 16) | (rest === 2 ? (bytes[whole + 1] as number) << 8 : 0)
  target[end++] = characters[group >> 18] as number
  target[end++] = characters[(group >> 12) & 63] as number
  target[end++] = characters[rest === 2 ? (group >> 6) & 63 : 64] as number
  target[end++] = characters[64] as number
  return end
}

/**
 * Reads base64 and accepts only what {@link encodeBase64} writes: whole groups, padding, no stray bits.
 *
 * @throws {SyntaxError} When the text is anything else. The message says why and does not hold the text.
 */
export function decodeBase64(text: string, alphabet: Base64Alphabet): Uint8Array<ArrayBuffer> {
  const { values } = codesOf(alphabet)
  const pad = alphabet.charCodeAt(2)
  const length = text.length
  if (length % 4 !== 0) throw new SyntaxError('its length is not a multiple of 4')
  let padding = 0
  while (padding < 2 && padding < length && text.charCodeAt(length - 1 - padding) === pad) padding++
  const bytes = new Uint8Array((length / 4) * 3 - padding)
  const digits = length - padding
  let group = 0
  let bits = 0
  let end = 0
  for (let start = 0; start < digits; start++) {
    const value = values[text.charCodeAt(start)] ?? foreign
    if (value >= foreign) throw new SyntaxError(`there is a foreign character at ${start}`)
    group = ((group << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[end++] = group >> bits
    }
  }
  if ((group & ((1 << bits) - 1)) !== 0) throw new SyntaxError('its last character has stray bits')
  return bytes
}
