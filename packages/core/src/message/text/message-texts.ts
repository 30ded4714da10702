/**
 * What people wrote in a message, for an index.
 *
 * @module
 */

import { checkObject } from '../../check.ts'
import type { MessageElement } from '../elements.ts'
import { mergedMessages } from '../read/merged-messages.ts'
import { readBody } from '../read/read-body.ts'
import { isObject, listOf, objectsOf, parsedJson, textOf, type WireObject, wordOf } from '../wire-values.ts'
import { leavesOf } from './leaves.ts'
import { partsOf } from './render-text.ts'
import type { SearchableMessage } from './search-text.ts'

/**
 * Returns what people wrote in a message, piece by piece and as it came: no word of it is timkit's, so that whoever looks for
 * "image" finds those that say so, not all pictures.
 *
 * Texts; names of files and places; descriptions, data and extensions of custom elements, of JSON all texts inside; titles, summaries and
 * messages of merged forwards, with their senders; names in group tips; what is quoted of the message that this one answers; and the texts of
 * elements that are not known. What a recalled or deleted message said is not in it. It never throws because of a message.
 */
export function messageTexts(message: SearchableMessage): string[] {
  checkObject(message, 'message')
  const { body, status, reply } = partsOf(message)
  if (status === 'recalled' || status === 'placeholder') return []
  const texts = readBody(body).flatMap(textsOf)
  if (isObject(reply)) texts.push(wordOf(reply.sender) ?? '', wordOf(reply.abstract) ?? '')
  return [...new Set(texts)].filter((text) => text !== '')
}

function textsOf(element: MessageElement): string[] {
  const content: WireObject = { ...element.MsgContent }
  switch (element.MsgType) {
    case 'TIMTextElem':
    // A `Text` of these is there only where a text came in place of their content.
    case 'TIMImageElem':
    case 'TIMSoundElem':
    case 'TIMVideoFileElem':
      return [textOf(content.Text) ?? '']
    case 'TIMFileElem':
      return [wordOf(content.FileName) ?? '']
    case 'TIMLocationElem':
      return [wordOf(content.Desc) ?? '']
    case 'TIMFaceElem':
      return [...readable(content.Data)]
    case 'TIMCustomElem':
      return [content.Desc, content.Data, content.Ext].flatMap(readable)
    case 'TIMRelayElem':
      return relayTexts(element, content)
    case 'TIMStreamElem':
      return streamTexts(content)
    case 'TIMGroupTipElem':
      return [...objectsOf(content.MsgMemberExtraInfo), ...objectsOf(content.MsgOperatorMemberExtraInfo)].map(
        ({ NickName: name }) => wordOf(name) ?? '',
      )
    default:
      return [...leavesOf(content)]
  }
}

/** The texts inside JSON and its longer numbers, such as those of orders; what is no JSON as it came. */
function readable(value: unknown): readonly string[] {
  const leaves = leavesOf(value)
  if (typeof value !== 'string' || typeof parsedJson(value) === 'string') return leaves
  // From the text, where they have all their digits.
  return [...leaves, ...(value.replace(jsonStrings, ' ').match(longNumbers) ?? [])]
}

const jsonStrings = /"(?:[^"\\]|\\.)*"/gs
const longNumbers = /\d{3,}(?:\.\d+)?/g

function relayTexts(element: MessageElement, content: WireObject): string[] {
  const inner = mergedMessages(element, { maxDepth: 100 }).flatMap(({ message }) => [
    message.from,
    // Forwards inside forwards follow as messages of their own.
    ...message.body.flatMap((part) =>
      part.MsgType === 'TIMRelayElem' ? [wordOf(part.MsgContent.Title) ?? ''] : textsOf(part),
    ),
  ])
  return [
    wordOf(content.Title) ?? '',
    wordOf(content.CompatibleText) ?? '',
    ...leavesOf(content.AbstractList),
    ...inner,
  ]
}

function streamTexts(content: WireObject): string[] {
  const text = listOf(content.Chunks)
    .map((piece) =>
      typeof piece === 'string' ? piece : isObject(piece) ? (textOf(piece.Markdown) ?? '') : '',
    )
    .join('')
  return [text === '' ? (textOf(content.CompatibleText) ?? '') : text]
}
