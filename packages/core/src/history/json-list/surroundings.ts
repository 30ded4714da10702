import { findList } from './find-list.ts'
import { HeldBytes } from './held-bytes.ts'
import { joinBytes } from './join-bytes.ts'
import type { Fail } from './list-fault.ts'
import { parseJson } from './parse-json.ts'

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

/** What is wrong with a file whose fields cannot be read. */
export const notJson = 'the fields before and after its MsgList are not JSON'

const encoder = new TextEncoder()

/** The text before and after the list. It is parsed when the list begins, and once more as a whole at the end. */
export interface Surroundings {
  /** Returns what of the text is behind the bracket that opens the list; `undefined` while it has not come. */
  addBefore(piece: Uint8Array): Uint8Array | undefined
  /** Takes the text from the bracket that closes the list; whether it is not too much. */
  addAfter(piece: Uint8Array): boolean
  /** Returns that text, which was not the end. */
  takeAfter(): Uint8Array
  /** Checks the fields; whether they are JSON. */
  end(): boolean
}

export function readSurroundings(checkHeader: CheckHeader | undefined, fail: Fail): Surroundings {
  /** The text up to and with the bracket that opens the list. */
  let before: Uint8Array = new Uint8Array()
  const after = new HeldBytes()

  const parse = (
    parts: readonly Uint8Array[],
  ): (HistoryHeader & { readonly MsgList?: unknown }) | undefined => {
    let header: HistoryHeader
    try {
      header = parseJson(parts) as HistoryHeader
    } catch {
      // Without the cause: it quotes the text.
      return undefined
    }
    checkHeader?.(header)
    return header
  }

  return {
    addBefore(piece) {
      const text = joinBytes([before, piece])
      const list = findList(text)
      before = list === undefined ? text : text.slice(0, list + 1)
      if (before.length > maxSurroundingBytes) fail('its MsgList does not begin', 'bound')
      if (list === undefined) return undefined
      if (parse([before, encoder.encode(']}')]) === undefined) fail(notJson)
      return text.subarray(list + 1)
    },
    addAfter(piece) {
      after.add(piece)
      return after.size <= maxSurroundingBytes
    },
    takeAfter: () => joinBytes(after.take()),
    end() {
      // A text in place of the list, to see whether a second MsgList takes its place.
      const list = encoder.encode('"list"')
      const fields = parse([before.subarray(0, -1), list, joinBytes(after.parts).subarray(1)])
      if (fields === undefined) return false
      if (fields.MsgList !== 'list') fail('its MsgList is there twice')
      return true
    },
  }
}
