import { backslash, closeBrace, closeBracket, comma, openBrace, openBracket, quote } from './ascii.ts'
import { parseJson } from './parse-json.ts'

/**
 * Finds the `[` that opens the array of the member `MsgList` in the start of a JSON object, wherever that member
 * is and whatever comes before it. `undefined` while it is not there.
 *
 * Text that is not JSON leads to some position or to none: the caller has to parse the text around the list.
 */
export function findList(text: Uint8Array): number | undefined {
  let depth = 0
  let keyMayFollow = false
  let atList = false
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case quote: {
        const end = stringEnd(text, at)
        if (end === undefined) return undefined
        if (keyMayFollow) atList = isMessageList(text.subarray(at, end))
        keyMayFollow = false
        at = end - 1
        break
      }
      case openBrace:
        depth++
        keyMayFollow = depth === 1
        break
      case openBracket:
        if (depth === 1 && atList) return at
        depth++
        break
      case closeBrace:
      case closeBracket:
        depth--
        break
      case comma:
        if (depth === 1) {
          keyMayFollow = true
          atList = false
        }
        break
    }
  }
  return undefined
}

/** The position after the string that begins at a quote; `undefined` while it does not end. */
function stringEnd(text: Uint8Array, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const byte = text[at]
    if (byte === backslash) at++
    else if (byte === quote) return at + 1
  }
  return undefined
}

function isMessageList(key: Uint8Array): boolean {
  try {
    // Parsed, because a key may be written with escapes.
    return parseJson([key]) === 'MsgList'
  } catch {
    return false
  }
}
