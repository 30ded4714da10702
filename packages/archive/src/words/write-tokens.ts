import { CharacterTable, kinds } from './character-table.ts'

const table = new CharacterTable()
const space = 0x20

/** How many bytes the tokens of a text take at most, for each of its UTF-16 units. */
export const tokenBytes = 4

/**
 * Writes the tokens of a text as UTF-8, with a space between them: what `tokenize` gives, at a fifth of the time, as no text is made on the way.
 *
 * @param bytes with room for `tokenBytes` for each unit of the text
 * @param start where they begin
 * @returns where they end; `undefined` where what a character becomes depends on its neighbours, so that `tokenize` has to tell
 */
export function writeTokens(text: string, bytes: Uint8Array, start: number): number | undefined {
  let end = start
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (code >= 0xd800 && code <= 0xdfff) {
      code = text.codePointAt(at) as number
      if (code > 0xffff) at++
    }
    const kind = table.kindOf(code)
    if (kind === kinds.separator) {
      inWord = false
      continue
    }
    if (kind === kinds.contextual) return undefined
    if (!(inWord && kind === kinds.part) && end > start) bytes[end++] = space
    inWord = kind === kinds.part
    const folded = table.foldedOf(code)
    if (folded < 0x80) bytes[end++] = folded
    else if (folded < 0x800) {
      bytes[end++] = 0xc0 | (folded >> 6)
      bytes[end++] = 0x80 | (folded & 0x3f)
    } else {
      if (folded < 0x10000) bytes[end++] = 0xe0 | (folded >> 12)
      else {
        bytes[end++] = 0xf0 | (folded >> 18)
        bytes[end++] = 0x80 | ((folded >> 12) & 0x3f)
      }
      bytes[end++] = 0x80 | ((folded >> 6) & 0x3f)
      bytes[end++] = 0x80 | (folded & 0x3f)
    }
  }
  return end
}
