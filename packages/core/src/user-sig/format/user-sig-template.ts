import { writeBase64 } from './base64.ts'
import { checksumBytes, headerBytes, sealStored } from './deflate-stored.ts'
import { canonicalText, documentText } from './write-document.ts'

/** Longer UserIDs are written by `writeUserSig`. An account of the chat service has at most 32 bytes. */
const maxUserIdBytes = 256

/** Base64 of the 32 bytes of a signature. */
const signatureBytes = 44

/** The first second that has ten digits, as all have from 2001 to 2106. */
const firstTime = 1_000_000_000

/** What follows the signature. */
const tail = '"}'

const utf8 = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The signed text and the document of an app's UserSigs, kept as bytes in which only the user, the time and
 * the signature are written anew. Little more than the resulting string is allocated for a UserSig.
 *
 * It writes what {@link canonicalText} and {@link documentText} write, from which it is cut.
 */
export class UserSigTemplate {
  #time = firstTime

  /** The signed text: a label, the user, the lines that follow. */
  readonly #text: Uint8Array
  readonly #textUser: number
  readonly #textRest: Uint8Array
  readonly #textTime: number

  /** The document, with room for the frame around it: a head, the user, the rest, the signature, a tail. */
  readonly #stream: Uint8Array
  readonly #streamUser: number
  readonly #streamRest: Uint8Array
  readonly #streamTime: number

  readonly #userSig: Uint8Array
  #userLength = 0

  /** Cuts the template of one app. */
  constructor(sdkAppId: number, expire: number) {
    const fields = { userId: '', sdkAppId, time: firstTime, expire, userBuf: undefined }

    const text = canonicalText(fields)
    this.#textUser = text.indexOf(':') + 1
    this.#textRest = utf8.encode(text.slice(this.#textUser))
    this.#textTime = after(text, 'TLS.time:') - this.#textUser
    this.#text = new Uint8Array(text.length + maxUserIdBytes)
    utf8.encodeInto(text, this.#text)

    const document = documentText(fields, '')
    const user = after(document, '"TLS.identifier":"')
    this.#streamRest = utf8.encode(document.slice(user, -tail.length))
    this.#streamTime = after(document, '"TLS.time":') - user
    this.#streamUser = headerBytes + user
    const longest = document.length + maxUserIdBytes + signatureBytes
    this.#stream = new Uint8Array(headerBytes + longest + checksumBytes)
    utf8.encodeInto(document, this.#stream.subarray(headerBytes))
    this.#userSig = new Uint8Array(Math.ceil(this.#stream.length / 3) * 4)
  }

  /**
   * Writes user and time.
   *
   * @returns The text to sign, which is only valid until the next call; or `undefined` for a user or time
   * that only `writeUserSig` can write.
   */
  fill(userId: string, time: number): Uint8Array | undefined {
    const length = userId.length
    if (length === 0 || length > maxUserIdBytes || time < firstTime) return undefined
    const text = this.#text
    const stream = this.#stream
    const textUser = this.#textUser
    const streamUser = this.#streamUser
    for (let index = 0; index < length; index++) {
      const code = userId.charCodeAt(index)
      // Printable ASCII without the quote and the backslash is the same in JSON and in UTF-8.
      if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return undefined
      text[textUser + index] = code
      stream[streamUser + index] = code
    }
    if (time !== this.#time) {
      writeDigits(this.#textRest, this.#textTime, time)
      writeDigits(this.#streamRest, this.#streamTime, time)
      this.#time = time
    }
    this.#userLength = length
    text.set(this.#textRest, textUser + length)
    stream.set(this.#streamRest, streamUser + length)
    return text.subarray(0, textUser + length + this.#textRest.length)
  }

  /** Adds the signature of the text that {@link fill} gave, and makes the UserSig. */
  seal(signature: Uint8Array): string {
    const stream = this.#stream
    let end = this.#streamUser + this.#userLength + this.#streamRest.length
    end = writeBase64(signature, signature.length, stream, end, '+/=')
    for (let index = 0; index < tail.length; index++) stream[end++] = tail.charCodeAt(index)
    const length = sealStored(stream, end - headerBytes)
    return decoder.decode(this.#userSig.subarray(0, writeBase64(stream, length, this.#userSig, 0, '*-_')))
  }
}

function after(text: string, label: string): number {
  return text.indexOf(label) + label.length
}

function writeDigits(target: Uint8Array, start: number, value: number): void {
  let rest = value
  for (let place = 9; place >= 0; place--) {
    target[start + place] = 48 + (rest % 10)
    rest = Math.trunc(rest / 10)
  }
}
