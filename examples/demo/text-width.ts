/** How wide text is in a terminal, and how it is broken into lines there. */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

// What terminals draw two columns wide: East Asian letters, full-width forms and pictures.
const wide =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u

// What must not begin a line.
const closing = /^[，。、；：！？）」』》…,.;:!?)]/u

/** Counts the columns that a text takes. */
export function textWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}

/** Fills a text with spaces up to a number of columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

/** Fills a text with spaces from the left up to a number of columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text
}

/** Cuts a text to a number of columns, the last of which is `…` if it was cut. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** Breaks a text into at most `maxLines` lines of at most `width` columns; what does not fit ends in `…`. */
export function wrapText(text: string, width: number, maxLines: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text, width)) {
    if (textWidth(line + piece) <= width) {
      line += piece
      continue
    }
    if (lines.length === maxLines - 1) return [...lines, cutText(`${line}${piece}…`, width)]
    lines.push(line.trimEnd())
    line = piece.trimStart()
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** What a line may be broken between: words, spaces, and East Asian letters with the punctuation that ends them. */
function* pieces(text: string, width: number): Generator<string> {
  let piece = ''
  let kind: 'space' | 'word' | 'letter' = 'space'
  for (const { segment } of graphemes.segment(text)) {
    const next = segment.trim() === '' ? 'space' : wide.test(segment) ? 'letter' : 'word'
    const joined = closing.test(segment) ? kind !== 'space' : next === kind && next !== 'letter'
    if (joined && textWidth(piece + segment) <= width) {
      piece += segment
      continue
    }
    if (piece !== '') yield piece
    piece = segment
    kind = next
  }
  yield piece
}
