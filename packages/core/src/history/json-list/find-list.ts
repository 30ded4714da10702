const decoder = new TextDecoder()

/**
 * Finds the `[` that opens the array of the member `MsgList` in the start of a JSON object, wherever that member
 * stands and whatever stands before it; -1 when it is not there yet.
 *
 * Text that is no JSON leads to some position or to none: whoever asks has to parse what is around the list.
 */
export function findMessageList(text: Uint8Array): number {
  let depth = 0
  let keyMayFollow = false
  let atList = false
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case 0x22: {
        const end = stringEnd(text, at)
        if (end < 0) return -1
        if (keyMayFollow) atList = isMessageList(text.subarray(at, end))
        keyMayFollow = false
        at = end - 1
        break
      }
      case 0x7b:
        depth++
        keyMayFollow = depth === 1
        break
      case 0x5b:
        if (depth === 1 && atList) return at
        depth++
        break
      case 0x7d:
      case 0x5d:
        depth--
        break
      case 0x2c:
        if (depth === 1) {
          keyMayFollow = true
          atList = false
        }
        break
    }
  }
  return -1
}

/** Gives the position after a string that begins at a quote; -1 when it does not end. */
function stringEnd(text: Uint8Array, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const byte = text[at]
    if (byte === 0x5c) at++
    else if (byte === 0x22) return at + 1
  }
  return -1
}

function isMessageList(key: Uint8Array): boolean {
  try {
    // Parsed, because a key may be written with escapes.
    return JSON.parse(decoder.decode(key)) === 'MsgList'
  } catch {
    return false
  }
}
