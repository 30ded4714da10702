import type { ArgumentError } from '../../argument-error.ts'
import { mustBe } from '../../check.ts'
import { consoleKey } from './console-key.ts'

/** What is wrong with a text that was given as a secret key. */
export type SecretKeyFault =
  /** Nothing is in it. */
  | 'empty'
  /** A private or public key of the old scheme, in PEM or its base64. */
  | 'pem'
  /** A UserSig, which is made with the key. */
  | 'user-sig'
  /** A variable or placeholder that was not filled in. */
  | 'placeholder'
  /** `NAME=value`, or a JSON text. */
  | 'assignment'
  /** Quotes around it. */
  | 'quoted'
  /** White space at its ends or inside. */
  | 'white-space'
  /** A character that no key has, visible or not. */
  | 'character'
  /** Far more characters than a key has, as of a whole file. */
  | 'length'

/** A text was given as a secret key that certainly is none. The message says what it is, and never holds it. */
export class SecretKeyError extends TypeError implements ArgumentError {
  /** Marks it as misuse, like every error for an argument. */
  readonly code = 'ERR_TIMKIT_ARGUMENT'
  /** How the caller calls the text: an option, or the path of a file. */
  readonly argument: string
  /** What is wrong with it. */
  readonly fault: SecretKeyFault

  /** Makes an error that says what was found. */
  constructor(argument: string, problem: string, fault: SecretKeyFault) {
    super(`${argument} ${problem}`)
    this.argument = argument
    this.fault = fault
  }
}

/** A key has 64 characters; nothing that is longer than this is one, whatever a test uses. */
const maxLength = 256

// In this order: a PEM key holds white space as well, and the first word says most.
const rules: readonly (readonly [SecretKeyFault, RegExp, string])[] = [
  [
    'pem',
    /-----BEGIN|^M[A-Za-z\d+/]{90,}=*$/,
    'is a key of the old scheme (PEM): the key of this one is a text of 64 characters in the console',
  ],
  [
    'user-sig',
    /^["']?e[AFJN][\w*+/-]{90,}[_=]*["']?$/,
    'is a UserSig: the key that makes UserSigs is needed',
  ],
  [
    'placeholder',
    /^["']?(\$[\w({].*|%\w+%|\{\{.*\}\}|<.*>)["']?$/,
    'is a variable or placeholder that was not filled in',
  ],
  ['assignment', /^\s*\{/, 'is a JSON text: give the value of the key only'],
  [
    'assignment',
    /^((export\s+|set\s+)?["']?[A-Za-z_][\w.-]*["']?\s*[=:]\s*[^\s=])/,
    'is an assignment such as NAME=value: give the value only',
  ],
  ['quoted', /^["'`]|["'`]$/, 'is in quotes: leave them out'],
]

/** Lines, or the hexadecimal digits of a real key with a space in them or beside them. A made-up key may be words. */
const brokenKey = /[\t\r\n]|^[\da-f ]* [\da-f ]*$|[\da-f]{64} | [\da-f]{64}/i

/**
 * Refuses a text that certainly is not a secret key.
 *
 * @param source How the error calls it.
 */
export function checkSecretKeyText(key: string, source: string): void {
  // The rules below take fifty times as long as all else that a client checks.
  if (consoleKey.test(key)) return
  const refuse = (fault: SecretKeyFault, what: string): never => {
    throw new SecretKeyError(source, what, fault)
  }
  if (key === '') refuse('empty', 'must not be empty')
  for (const [fault, pattern, what] of rules) if (pattern.test(key)) refuse(fault, what)
  if (/^[ \t\r\n]|[ \t\r\n]$/.test(key)) {
    refuse('white-space', 'begins or ends with white space, which a copied key easily does: remove it')
  }
  if (brokenKey.test(key)) refuse('white-space', 'has white space inside: a key has none')
  const strange = /[^\x20-\x7e]/u.exec(key)
  if (strange !== null) {
    const code = (strange[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    refuse(
      'character',
      `has the character U+${code} at ${strange.index + 1}, which no key has: copy it again`,
    )
  }
  if (key.length > maxLength) refuse('length', `has ${key.length} characters: a key has 64`)
}

/**
 * Reads the secret key out of a file or a text that a person wrote: whatever encoding Windows gave it, without the
 * line break at its end. What certainly is not a key is refused, with what it is.
 *
 * A byte order mark decides the encoding, UTF-8 or UTF-16; UTF-16 without one is known by its zeros.
 *
 * @example
 * ```ts
 * import { parseSecretKey } from '@timkit/core'
 *
 * const file = new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0, 0x0d, 0, 0x0a, 0])
 * console.log(parseSecretKey(file, 'key.txt').length)
 * ```
 *
 * @param input The bytes of the file, or a text.
 * @param source How the error calls it, such as the path of the file.
 * @throws {SecretKeyError} It is not a key. The message never holds it.
 */
export function parseSecretKey(
  input: Uint8Array | ArrayBuffer | string,
  source: string = 'secretKey',
): string {
  const bytes = input instanceof ArrayBuffer ? new Uint8Array(input) : input
  if (typeof bytes !== 'string' && !(bytes instanceof Uint8Array)) {
    throw mustBe(source, 'bytes or a text', input)
  }
  if (bytes.length > maxFileLength) throw new SecretKeyError(source, 'is far larger than a key', 'length')
  const text = typeof bytes === 'string' ? bytes : decode(bytes, source)
  const key = text.replace(/^\uFEFF/, '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  checkSecretKeyText(key, source)
  return key
}

/** In bytes; a key has 64, and nothing larger needs to be looked at. */
const maxFileLength = 64 * 1024

function decode(bytes: Uint8Array, source: string): string {
  const [first, second] = bytes
  // Nearly all, because quotes and invisible characters have no zero; they are named below then.
  const zeroAt = (rest: number) => {
    const zeros = bytes.filter((byte, index) => index % 2 === rest && byte === 0).length
    return bytes.length > 1 && zeros >= Math.floor(bytes.length / 2) * 0.9
  }
  if ((first === 0xff && second === 0xfe) || zeroAt(1)) return decodeUtf16(bytes, source, 0)
  if ((first === 0xfe && second === 0xff) || zeroAt(0)) return decodeUtf16(bytes, source, 1)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SecretKeyError(source, 'is neither UTF-8 nor UTF-16: save it as UTF-8', 'character')
  }
}

/** By hand, because not every runtime decodes both orders of bytes. */
function decodeUtf16(bytes: Uint8Array, source: string, low: 0 | 1): string {
  if (bytes.length % 2 !== 0) throw new SecretKeyError(source, 'is UTF-16 that is cut short', 'character')
  let text = ''
  for (let index = 0; index < bytes.length; index += 2) {
    text += String.fromCharCode((bytes[index + low] as number) | ((bytes[index + 1 - low] as number) << 8))
  }
  return text
}
