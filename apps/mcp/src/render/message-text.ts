import { type Message, renderText, searchText } from '@timkit/core'
import type { Language } from '../config/config.ts'
import type { MaskKind } from '../config/mask-kinds.ts'
import { maskText } from '../safety/mask.ts'
import { safeLine } from '../safety/sanitize.ts'
import { messageWords } from '../told/message-words.ts'

/** How messages are written. */
export interface MessageStyle {
  /** The language of the words that are not the message's own. */
  readonly language: Language
  readonly mask: readonly MaskKind[]
}

/** Writes what a message says as one safe line, whatever it is made of. */
export function messageText(message: Message, { language, mask }: MessageStyle): string {
  return safeLine(maskText(renderText(message, { locale: language }), mask))
}

/** All that a message says, masked as it is shown: what is masked cannot be searched for either. */
export function searchableText(message: Message, { language, mask }: MessageStyle): string {
  return safeLine(maskText(searchText(message, { locale: language }), mask))
}

/** An account or a group as it stands in a line: quoted where its name could be taken for more. */
export function idText(id: string): string {
  const line = safeLine(id)
  return /^[\p{L}\p{N}_@.+#-]+$/u.test(line) ? line : JSON.stringify(line)
}

/** An id that was asked for, in a heading: longer than the service has any it may be, and costs what it is long. */
export function askedId(id: string): string {
  return idText(shortLine(id, 48))
}

/** A text that is cut says how much is missing: `Hel …[+2 characters]`. */
export function cutLine(text: string, most: number, { language }: Pick<MessageStyle, 'language'>): string {
  const { text: start, cut } = cutText(text, most)
  return cut === 0 ? start : `${start} ${messageWords[language].moreCharacters(cut)}`
}

/** A text in a narrow place, such as a name: what is cut ends in `…`. */
export function shortLine(text: string, most: number): string {
  const { text: start, cut } = cutText(text, most - 1)
  return cut === 0 || text.length <= most ? text : `${start}…`
}

/** Cuts a text to a number of characters; says how many are missing. */
export function cutText(text: string, most: number): { readonly text: string; readonly cut: number } {
  if (text.length <= most) return { text, cut: 0 }
  // Not through the middle of a character.
  const end = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most
  return { text: text.slice(0, end), cut: text.length - end }
}
