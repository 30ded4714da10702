/** Finds forbidden words in what people write. */

/** Whether a text holds a word that is forbidden. */
export type ForbiddenWords = (text: string) => boolean

/**
 * Reads the bytes of a list.
 *
 * @throws {Error} They are not UTF-8: in another encoding no word would ever be found.
 */
export function decodeWords(bytes: Uint8Array): string {
  let text = '\0'
  try {
    // It takes off a byte order mark, with which the first line would be another word.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Told below, as what has a zero in each letter, which is UTF-16.
  }
  if (!text.includes('\0')) return text
  throw new Error(
    'Cannot moderate: the list is not UTF-8. Save it as UTF-8, or convert it: iconv -f GBK -t UTF-8 words.txt > words-utf8.txt (or -f UTF-16)',
  )
}

/**
 * Reads a list: a word or phrase on each line; what begins with `#` is a remark.
 *
 * Capitals, full-width letters and characters that nobody sees make no difference. A word of letters as in English is found as a
 * word (not `ass` in `class`), one of Chinese characters anywhere.
 *
 * @throws {Error} The list is empty: a file that was lost must not allow everything.
 */
export function readForbiddenWords(list: string): ForbiddenWords {
  const words = list
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) => plain(line).trim())
    .filter((word) => word !== '')
  if (words.length === 0) throw new Error('Cannot moderate: the list holds no word')
  const pattern = new RegExp(words.map(patternOf).join('|'), 'u')
  return (text) => pattern.test(plain(text))
}

/** A text as it is compared. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
}

/** Where a word begins or ends with such a letter or a digit, no other of them may be beside it. */
function patternOf(word: string): string {
  const letter = '[\\p{Script=Latin}\\p{Nd}]'
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
  const before = new RegExp(`^${letter}`, 'u').test(word) ? `(?<!${letter})` : ''
  const after = new RegExp(`${letter}$`, 'u').test(word) ? `(?!${letter})` : ''
  return before + escaped + after
}
