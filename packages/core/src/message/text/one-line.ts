/**
 * Text of strangers made safe to show on one line.
 *
 * @module
 */

import { mustBe } from '../../check.ts'

// Characters that break a line, command a terminal, turn the writing direction or are not seen at all.
const suspicious = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/u
const suspects = /\r\n|[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu
// What a joiner may follow, and what a style: without them emoji fall apart and some scripts are misspelt.
const joinable =
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}]|(?!\p{Default_Ignorable_Code_Point})\p{Mark}|\p{Emoji}\uFE0F)$/u
const stylable = /\p{Emoji}$/u

/**
 * Returns the text with nothing in it that leaves the line, commands a terminal or hides.
 *
 * - A line break of any kind becomes `⏎`, a tab a space.
 * - Other control characters become a picture of themselves (ESC becomes `␛`), or `�` where there is none,
 *   and so do halves of surrogate pairs.
 * - Characters that turn the writing direction or have no width are left out, also the tags that can hide
 *   text from people but not from a language model. Joiners and emoji styles stay where they have a meaning.
 */
export function oneLine(text: string): string {
  if (typeof text !== 'string') throw mustBe('text', 'a string', text)
  return suspicious.test(text) ? text.replace(suspects, neutral) : text
}

/** Returns the text as `oneLine` does, but in the lines that it has: whatever breaks one becomes a line feed. */
export function safeLines(text: string): string {
  return text.split(breaks).map(oneLine).join('\n')
}

const breaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u

function neutral(found: string, offset: number, text: string): string {
  const code = found.charCodeAt(0)
  if (found === '\t') return ' '
  if ((code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029) return '⏎'
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  if (code < 0xa0 || (found.length === 1 && code >= 0xd800 && code <= 0xdfff)) return '�'
  const meaningful =
    code === 0x200c || code === 0x200d ? joinable : code === 0xfe0e || code === 0xfe0f ? stylable : undefined
  // Three UTF-16 units hold any character and a style.
  return meaningful?.test(text.slice(Math.max(0, offset - 3), offset)) ? found : ''
}

/** Returns the text cut to a number of characters (code points), the last of which is `…` if it was cut. */
export function cut(text: string, maxLength: number): string {
  // A text of that many UTF-16 units cannot have more characters.
  if (text.length <= maxLength) return text
  const characters = Array.from(text.slice(0, 2 * maxLength + 2))
  if (characters.length <= maxLength) return text
  return `${characters.slice(0, maxLength - 1).join('')}…`
}
