import type { Runtime } from '@timkit/core'
import { cursors } from '../told/refusals.ts'
import { ToldError } from '../told/told-error.ts'

/** A cursor that is not ours, not for this question, or too old. */
export class CursorError extends ToldError {
  override readonly name = 'CursorError'
}

/** What seals cursors. */
export interface CursorOptions extends Pick<Runtime, 'now'> {
  /** The key: the same on every replica. */
  readonly key: string
  /** The app that cursors belong to. */
  readonly sdkAppId: number
  /** For how many milliseconds a cursor is good. */
  readonly lifetime: number
}

/** What a cursor is for: it is worth nothing for another question or another caller. */
export interface CursorScope {
  readonly tool: string
  /** Who calls, where callers are told apart. */
  readonly principal: string
  /** The question, without what may change from page to page. */
  readonly query: Readonly<Record<string, unknown>>
}

const version = 'c2'
const ivLength = 12
const tagLength = 16

/**
 * Seals where a listing goes on. Nothing is kept on the server: the position travels in the cursor, encrypted with what it is bound to
 * (the app, the tool, the caller and the question), and with a time until which it is good. Nobody reads in it how much was passed
 * that may not be read.
 */
export class CursorSealer {
  readonly #options: CursorOptions
  #imported: Promise<CryptoKey> | undefined

  constructor(options: CursorOptions) {
    this.#options = options
  }

  /** Makes a cursor. */
  async seal(scope: CursorScope, position: unknown): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength))
    const plain = this.#plain(position)
    const sealed = await crypto.subtle.encrypt(this.#algorithm(scope, iv), await this.#key(), plain)
    const bytes = new Uint8Array(ivLength + sealed.byteLength)
    bytes.set(iv)
    bytes.set(new Uint8Array(sealed), ivLength)
    return `${version}.${toBase64Url(bytes)}`
  }

  /**
   * A text as long as the cursor of a position, with a digit for every four letters, which is what a cursor has of other signs than letters on
   * average: it costs a model as many tokens. Nothing is sealed, so that nobody waits for it.
   */
  standIn(position: unknown): string {
    const length = Math.ceil(((ivLength + this.#plain(position).length + tagLength) * 4) / 3)
    return `${version}.${'next0'.repeat(length / 5 + 1).slice(0, length)}`
  }

  /**
   * Opens a cursor.
   *
   * @throws {CursorError} saying whether it is damaged, for another question, or too old.
   */
  async open(scope: CursorScope, cursor: string): Promise<unknown> {
    const [mark, payload, ...rest] = cursor.trim().split('.')
    const bytes = payload === undefined ? undefined : fromBase64Url(payload)
    if (mark !== version || bytes === undefined || bytes.length <= ivLength + tagLength || rest.length > 0) {
      throw new CursorError(cursors.damaged)
    }
    const plain = await this.#decrypt(scope, bytes)
    if (plain === undefined) {
      throw new CursorError(cursors.otherQuestion)
    }
    // Only what was sealed here comes so far.
    const [until, position] = JSON.parse(new TextDecoder().decode(plain)) as [number, unknown]
    if (until * 1000 < this.#options.now()) {
      throw new CursorError(cursors.expired)
    }
    return position
  }

  async #decrypt(scope: CursorScope, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | undefined> {
    const algorithm = this.#algorithm(scope, bytes.subarray(0, ivLength))
    const key = await this.#key()
    try {
      return await crypto.subtle.decrypt(algorithm, key, bytes.subarray(ivLength))
    } catch {
      return undefined
    }
  }

  /** What a cursor says, and until when it is good. */
  #plain(position: unknown): Uint8Array<ArrayBuffer> {
    const { now, lifetime } = this.#options
    const until = Math.ceil((now() + lifetime) / 1000)
    return new TextEncoder().encode(JSON.stringify([until, position]))
  }

  #algorithm(scope: CursorScope, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
    const { sdkAppId } = this.#options
    const bound = JSON.stringify([sdkAppId, scope.tool, scope.principal, sorted(scope.query)])
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound), tagLength: tagLength * 8 }
  }

  #key(): Promise<CryptoKey> {
    this.#imported ??= this.#derive()
    return this.#imported
  }

  async #derive(): Promise<CryptoKey> {
    const { subtle } = crypto
    const secret = new TextEncoder().encode(this.#options.key)
    const base = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
    const info = new TextEncoder().encode('timkit-mcp cursor')
    const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
    return subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  }
}

function sorted(query: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    )
  } catch {
    return undefined
  }
}
