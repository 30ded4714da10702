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

const encoder = new TextEncoder()

/** The text before and after the list. It is parsed when the list begins, and once more as a whole at the end. */
export interface Surroundings {
  /** Returns what of the text is behind the bracket that opens the list; `undefined` while it has not come. */
  addBefore(piece: Uint8Array): Uint8Array | undefined
  /** Takes the text from the bracket that closes the list. */
  addAfter(piece: Uint8Array): void
  end(): void
}

export function readSurroundings(checkHeader: CheckHeader | undefined, fail: Fail): Surroundings {
  /** The text up to and with the bracket that opens the list. */
  let before: Uint8Array = new Uint8Array()
  const after = new HeldBytes()

  const parse = (parts: readonly Uint8Array[]): HistoryHeader & { readonly MsgList?: unknown } => {
    let header: HistoryHeader
    try {
      header = parseJson(parts) as HistoryHeader
    } catch {
      // Without the cause: it quotes the text.
      return fail('the fields before and after its MsgList are not JSON')
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
      parse([before, encoder.encode(']}')])
      return text.subarray(list + 1)
    },
    addAfter(piece) {
      after.add(piece)
      if (after.size > maxSurroundingBytes) fail('too much follows its MsgList', 'bound')
    },
    end() {
      // A text in place of the list, to see whether a second MsgList takes its place.
      const list = encoder.encode('"list"')
      const { MsgList } = parse([before.subarray(0, -1), list, joinBytes(after.take()).subarray(1)])
      if (MsgList !== 'list') fail('its MsgList is there twice')
    },
  }
}
