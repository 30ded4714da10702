/** What nobody sees, or what changes how other characters are seen; and the bracket that marks it. Line breaks are seen. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u27E8]/gu
/** What joins and colours emoji is seen by what comes of it. */
const emoji = /\p{Extended_Pictographic}(?:\uFE0F|(?:\uFE0F?\u200D\p{Extended_Pictographic}))+\uFE0F?/gu

/**
 * Writes a text for a person who answers for it: what is seen is what there is. A character that nobody sees stands as its number, such as
 * `⟨U+202E⟩`, and so does the bracket itself, so that no two texts look alike.
 */
export function visibleText(text: string): string {
  let shown = ''
  let end = 0
  for (const { index, 0: joined } of text.matchAll(emoji)) {
    shown += numbered(text.slice(end, index)) + joined
    end = index + joined.length
  }
  return shown + numbered(text.slice(end))
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visibleText(text).replaceAll('\n', numberOf('\n'))
}

function numbered(text: string): string {
  return text.replace(unseen, numberOf)
}

function numberOf(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`
}
