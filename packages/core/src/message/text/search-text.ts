/**
 * All that a message says, for a search.
 *
 * @module
 */

import { checkBoolean, checkObject } from '../../check.ts'
import type { GroupMessageBody, MessageElement } from '../elements.ts'
import type { Message } from '../message.ts'
import { mergedMessages } from '../read/merged-messages.ts'
import { readBody } from '../read/read-body.ts'
import { isObject, objectsOf, textOf, type WireObject, wordOf } from '../wire-values.ts'
import { elementText } from './element-text.ts'
import { leavesOf } from './leaves.ts'
import { oneLine, safeLines } from './one-line.ts'
import { checkLocale, partsOf, wordsOf } from './render-text.ts'
import type { RenderLocale } from './render-words.ts'

/** How the text of a message is gathered. */
export interface SearchTextOptions {
  /** The language of the words that are not the message's own. @default 'en' */
  readonly locale?: RenderLocale | undefined
  /** Whether a text stays in the lines that it was written in, with a line feed behind each. @default false */
  readonly keepLines?: boolean | undefined
}

/** What a message needs to have to be searched. */
export type SearchableMessage = Pick<Message, 'body' | 'status' | 'isSystem'> &
  Partial<Pick<Message, 'reply'>>

/**
 * Returns all that a message says, as one line to be searched; with `keepLines` in the lines that people wrote, to be read.
 *
 * It begins with what `renderText` says, and goes on with what that leaves out: the data and the extension of custom
 * elements also where they have a `Desc` (as it came, and every text inside its JSON), the messages inside merged forwards
 * with those inside them, names of members in group tips, texts of elements that are not known, and what is quoted of
 * the message that this one answers. What a recalled or deleted message said is not in it. It never throws because of a message, and
 * nothing in it leaves its line, commands a terminal or hides: see `oneLine`.
 */
export function searchText(
  message: SearchableMessage | GroupMessageBody,
  options: SearchTextOptions = {},
): string {
  checkObject(options, 'options')
  const { locale = 'en', keepLines } = options
  checkLocale(locale)
  checkBoolean(keepLines, 'keepLines')
  const safe = keepLines === true ? safeLines : oneLine
  const line = wordsOf(message, locale, safe)
  const { body, status, reply } = partsOf(message)
  if (status === 'recalled' || status === 'placeholder') return line
  const texts = readBody(body).flatMap((element) => textsOf(element, locale))
  if (isObject(reply)) texts.push(wordOf(reply.sender) ?? '', wordOf(reply.abstract) ?? '')
  // What the line or an earlier text holds already is not said twice.
  let all = line
  for (const text of texts.map(safe)) {
    if (text !== '' && !all.includes(text)) all += ` ${text}`
  }
  return all
}

function textsOf(element: MessageElement, locale: RenderLocale): string[] {
  const content: WireObject = { ...element.MsgContent }
  switch (element.MsgType) {
    case 'TIMTextElem':
    case 'TIMStreamElem':
    case 'TIMFileElem':
    case 'TIMLocationElem':
    case 'TIMImageElem':
    case 'TIMSoundElem':
    case 'TIMVideoFileElem':
      // The line holds all of it that people read: addresses and digests are not.
      return []
    case 'TIMCustomElem':
      return [content.Desc, content.Data, content.Ext].flatMap((value) => [
        textOf(value) ?? '',
        ...leavesOf(value),
      ])
    case 'TIMRelayElem':
      return [content.Title, content.CompatibleText]
        .map((value) => wordOf(value) ?? '')
        .concat(
          leavesOf(content.AbstractList),
          mergedMessages(element, { maxDepth: 100 }).flatMap(({ message }) => [
            message.from,
            // Forwards inside forwards follow as messages of their own.
            ...message.body.flatMap((inner) =>
              inner.MsgType === 'TIMRelayElem'
                ? [wordOf(inner.MsgContent.Title) ?? '']
                : [elementText(inner, locale), ...textsOf(inner, locale)],
            ),
          ]),
        )
    case 'TIMGroupTipElem':
      return [...objectsOf(content.MsgMemberExtraInfo), ...objectsOf(content.MsgOperatorMemberExtraInfo)].map(
        ({ NickName: name }) => wordOf(name) ?? '',
      )
    case 'TIMFaceElem':
      return [wordOf(content.Data) ?? '']
    default:
      return [...leavesOf(content)]
  }
}
