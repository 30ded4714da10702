/**
 * What a merged forward says.
 *
 * @module
 */

import type { MessageBody } from '../elements.ts'
import { fromRelayed } from '../message.ts'
import { relayedOf } from '../read/merged-messages.ts'
import { countOf, listOf, type WireObject, wordOf } from '../wire-values.ts'
import { type Details, joined, labelled } from './brackets.ts'
import { type RenderLocale, renderWords } from './render-words.ts'

/** So many messages stand for all of them, as many as the SDKs show. */
const maxLines = 3

/**
 * Names a merged forward, with its summary or the first of its messages.
 *
 * @param messageText puts the body of a message inside it into words; without it only the forward is named.
 */
export function relayText(
  content: WireObject,
  locale: RenderLocale,
  messageText?: (body: MessageBody) => string,
): string {
  const words = renderWords[locale]
  const messages = relayedOf(content)
  const count = countOf(content.MsgNum) ?? (messages.length === 0 ? undefined : messages.length)
  const title = wordOf(content.Title)
  const lines = messageText === undefined ? [] : abstractOf(content, messages, locale, messageText)
  const compatible = wordOf(content.CompatibleText)
  const more = lines.length === 0 && compatible !== title ? compatible : joined(lines, words.semicolon)
  const head = [title, count === undefined ? undefined : words.messages(count)]
  if (more === undefined || more === '') return labelled(words, words.merged, head)
  const known = joined(head, words.comma)
  return `[${words.merged}${words.colon}${joined([known, more], words.colon)}]`
}

function abstractOf(
  content: WireObject,
  messages: readonly unknown[],
  locale: RenderLocale,
  messageText: (body: MessageBody) => string,
): Details {
  const lines = listOf(content.AbstractList)
    .map(wordOf)
    .filter((line) => line !== undefined)
  if (lines.length > 0) return lines
  return messages.slice(0, maxLines).map((wire) => {
    const { from, body } = fromRelayed(wire as never)
    if (body.length === 0) return undefined
    const text = messageText(body)
    return from === '' ? text : `${from}${renderWords[locale].colon}${text}`
  })
}
