/** Where a line may end: behind a space, and beside each character that is two columns wide. */
const pieces = /[^\s\u2e80-\uffef]+[，。：；、！？）》”]*[ ]?|[\u2e80-\uffef]+?[，。：；、！？）》”]*|\s+/gu

/** Breaks a text into lines of at most so many columns, where it can be broken; its own line breaks stay. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const [piece] of paragraph.matchAll(pieces)) {
      if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
        lines.push(line.trimEnd())
        line = ''
      }
      if (line !== '' || piece.trim() !== '') line += piece
    }
    return [...lines, line.trimEnd()]
  })
}

/** How many columns a text takes: Chinese characters and their punctuation take two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0)
}
