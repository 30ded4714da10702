/**
 * Any message as text: one line, or the lines that people wrote.
 *
 * @module
 */

import { checkBoolean, checkInteger, checkObject, outOfRange, show } from '../../check.ts'
import type { GroupMessageBody } from '../elements.ts'
import type { Message } from '../message.ts'
import { readBody } from '../read/read-body.ts'
import { isObject, type WireObject } from '../wire-values.ts'
import { elementText, groupEventText } from './element-text.ts'
import { cut, oneLine, safeLines } from './one-line.ts'
import { type RenderLocale, renderWords } from './render-words.ts'

/** How a message is rendered. */
export interface RenderTextOptions {
  /** The language of the words that are not the message's own. @default 'en' */
  readonly locale?: RenderLocale | undefined
  /** The most characters (code points) to return; a longer line is cut and ends in `…`. @default no limit */
  readonly maxLength?: number | undefined
  /** Whether a text stays in the lines that it was written in, with a line feed between them. @default false */
  readonly keepLines?: boolean | undefined
}

/** What a message needs to have to be rendered. */
export type RenderableMessage = Pick<Message, 'body' | 'status' | 'isSystem'>

/**
 * Renders any message, or the body of one, as one honest line; with `keepLines` in the lines that it was written in.
 *
 * - Text stands as it is, the rest is named in brackets with what is known of it: `[image 1280×720, 120 KB]`,
 *   `[voice 12 s]`, `[TIMFooElem]`. Several elements are joined by a space. Sizes count 1024 bytes as 1 KB.
 * - What the system says in a group tells who did what to whom: `[system] bob removed alice from the group`. A number
 *   that timkit does not know is said as it is: `operation 42 by bob`.
 * - Custom data says what it means where it follows a convention of Tencent's kits: `[video call: ended 1 min 5 s]`. Else
 *   its `Desc` stands for it, or the data as it is. `searchText` gives all of it.
 * - Instead of what a recalled message said stands that it was recalled. A message of a history file is not known to be
 *   recalled: see `recalled` of `Message`.
 *
 * It never throws because of a message: what is missing or of another type than documented is left out. Nor
 * does a message leave its line, command a terminal or hide anything: see `oneLine`. In one line, a line break shows as `⏎`;
 * who needs the lines asks for them, as somebody may have written that sign.
 */
export function renderText(
  message: RenderableMessage | GroupMessageBody,
  options: RenderTextOptions = {},
): string {
  checkObject(options, 'options')
  const { locale = 'en', maxLength, keepLines } = options
  checkLocale(locale)
  checkBoolean(keepLines, 'keepLines')
  if (maxLength !== undefined) checkInteger(maxLength, 'maxLength', 1, Number.MAX_SAFE_INTEGER)
  const line = wordsOf(message, locale, keepLines === true ? safeLines : oneLine)
  return maxLength === undefined ? line : cut(line, maxLength)
}

/** @throws {RangeError} It is no language that is spoken here. */
export function checkLocale(locale: unknown): void {
  if (typeof locale !== 'string' || !Object.hasOwn(renderWords, locale)) {
    throw outOfRange('locale', `must be "en" or "zh", but is ${show(locale)}`)
  }
}

/** What stands for a message, each part of it made safe. */
export function wordsOf(message: unknown, locale: RenderLocale, safe: (text: string) => string): string {
  const { body, status, isSystem } = partsOf(message)
  const words = renderWords[locale]
  if (status === 'recalled') return `[${words.recalled}]`
  if (status === 'placeholder') return `[${words.placeholder}]`
  const parts = readBody(body).map((element) => {
    // Who said it stands before the line already.
    const event = isSystem === true ? groupEventText(element, locale) : undefined
    return safe(event ?? elementText(element, locale))
  })
  const line = parts.filter((part) => part.trim() !== '').join(' ')
  if (isSystem === true) return `[${words.system}] ${line}`.trimEnd()
  return line === '' ? `[${words.empty}]` : line
}

/** Whether a value is a message, not a body: a body may be one object, too. */
export function partsOf(message: unknown): WireObject {
  return isObject(message) && ('body' in message || 'status' in message) ? message : { body: message }
}
