import type { Runtime } from '@timkit/core'

/** A cursor that is not ours, not for this question, or too old. */
export class CursorError extends Error {
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

const version = 'c1'
const macLength = 16

/**
 * Seals where a listing goes on. Nothing is kept on the server: the position travels in the cursor, protected
 * by an HMAC over it, the app, the tool, the caller and the question, and by a time until which it is good.
 */
export class CursorSealer {
  readonly #options: CursorOptions
  #imported: Promise<CryptoKey> | undefined

  constructor(options: CursorOptions) {
    this.#options = options
  }

  /** Makes a cursor. */
  async seal(scope: CursorScope, position: unknown): Promise<string> {
    const { now, lifetime } = this.#options
    const until = Math.ceil((now() + lifetime) / 1000)
    const payload = toBase64Url(new TextEncoder().encode(JSON.stringify([until, position])))
    return `${version}.${payload}.${toBase64Url(await this.#mac(scope, payload))}`
  }

  /**
   * Opens a cursor.
   *
   * @throws {CursorError} saying whether it is damaged, for another question, or too old.
   */
  async open(scope: CursorScope, cursor: string): Promise<unknown> {
    const [mark, payload, mac, ...rest] = cursor.trim().split('.')
    const given = mac === undefined ? undefined : fromBase64Url(mac)
    if (mark !== version || payload === undefined || given === undefined || rest.length > 0) {
      throw new CursorError(
        'This cursor is damaged or not one of this server. Pass next_cursor exactly as it was given, or leave cursor out to start from the newest',
      )
    }
    if (!sameBytes(given, await this.#mac(scope, payload))) {
      throw new CursorError(
        'This cursor belongs to another question. Repeat all arguments of the call that gave it (max_tokens, limit and response_format may change), or leave cursor out to start anew',
      )
    }
    // Only what was sealed here comes so far.
    const [until, position] = JSON.parse(new TextDecoder().decode(fromBase64Url(payload))) as [
      number,
      unknown,
    ]
    if (until * 1000 < this.#options.now()) {
      throw new CursorError(
        'This cursor has expired. Leave cursor out, and set until to the start of the window that was covered to go on from there',
      )
    }
    return position
  }

  async #mac(scope: CursorScope, payload: string): Promise<Uint8Array> {
    this.#imported ??= crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(`timkit-mcp cursor\n${this.#options.key}`),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const text = JSON.stringify([
      this.#options.sdkAppId,
      scope.tool,
      scope.principal,
      sorted(scope.query),
      payload,
    ])
    const mac = await crypto.subtle.sign('HMAC', await this.#imported, new TextEncoder().encode(text))
    return new Uint8Array(mac).subarray(0, macLength)
  }
}

function sorted(query: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0)
  return difference === 0
}

function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    )
  } catch {
    return undefined
  }
}
