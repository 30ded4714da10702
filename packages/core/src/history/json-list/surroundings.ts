import { findList } from './find-list.ts'
import { HeldBytes } from './held-bytes.ts'
import { joinBytes } from './join-bytes.ts'
import type { Fail } from './list-fault.ts'

/** The fields before and after MsgList. Fields that are not documented are there too. */
export interface HistoryHeader {
  /** The app. Spelt like this in files. */
  readonly SdkAppId?: unknown
  /** `C2C` or `Group`. */
  readonly ChatType?: unknown
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly MsgTime?: unknown
}

/** Throws when the fields are those of another file. */
export type CheckHeader = (header: HistoryHeader) => void

/** The documented fields have some hundred bytes. */
const maxSurroundingBytes = 1024 * 1024

const encoder = new TextEncoder()

/** The text before and after the list. It is parsed when the list begins, and once more as a whole at the end. */
export class Surroundings {
  readonly #checkHeader: CheckHeader | undefined
  readonly #fail: Fail
  /** The text up to and with the bracket that opens the list. */
  #before: Uint8Array = new Uint8Array()
  /** The text from the bracket that closes the list. */
  readonly #after = new HeldBytes()

  constructor(checkHeader: CheckHeader | undefined, fail: Fail) {
    this.#checkHeader = checkHeader
    this.#fail = fail
  }

  /** Returns what of the text is behind the bracket that opens the list; `undefined` while it has not come. */
  addBefore(piece: Uint8Array): Uint8Array | undefined {
    const text = joinBytes([this.#before, piece])
    const list = findList(text)
    this.#before = list === undefined ? text : text.slice(0, list + 1)
    if (this.#before.length > maxSurroundingBytes) this.#fail('its MsgList does not begin', 'bound')
    if (list === undefined) return undefined
    this.#parse([this.#before, encoder.encode(']}')])
    return text.subarray(list + 1)
  }

  addAfter(piece: Uint8Array): void {
    this.#after.add(piece)
    if (this.#after.size > maxSurroundingBytes) this.#fail('too much follows its MsgList', 'bound')
  }

  end(): void {
    // A text in place of the list, to see whether a second MsgList takes its place.
    const list = encoder.encode('"list"')
    const after = joinBytes(this.#after.take()).subarray(1)
    const header = this.#parse([this.#before.subarray(0, -1), list, after])
    if (header.MsgList !== 'list') this.#fail('its MsgList is there twice')
  }

  #parse(parts: readonly Uint8Array[]): HistoryHeader & { readonly MsgList?: unknown } {
    let header: HistoryHeader
    try {
      header = JSON.parse(new TextDecoder().decode(joinBytes(parts)))
    } catch {
      // Without the cause: it quotes the text.
      this.#fail('the fields before and after its MsgList are not JSON')
    }
    this.#checkHeader?.(header)
    return header
  }
}
