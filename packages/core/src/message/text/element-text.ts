/**
 * Any element of a message as text, which may still leave its line: `renderText` sees to that.
 *
 * @module
 */

import type { MessageBody, MessageElement } from '../elements.ts'
import { readBody } from '../read/read-body.ts'
import {
  countOf,
  jsonOf,
  listOf,
  objectsOf,
  parsedObject,
  textOf,
  type WireObject,
  wordOf,
} from '../wire-values.ts'
import { bracket, type Details, labelled } from './brackets.ts'
import { customText } from './custom/custom-text.ts'
import { groupNoticeText } from './group/group-notice-text.ts'
import { groupTipText } from './group/group-tip-text.ts'
import { leavesOf } from './leaves.ts'
import { cut } from './one-line.ts'
import { relayText } from './relay-text.ts'
import { type RenderLocale, type RenderWords, renderWords } from './render-words.ts'
import { sizeText } from './size-text.ts'

/** So much is shown of data that has no words of its own: about two lines of a terminal. */
const maxData = 200
/** So much is shown of a message inside another one. */
const maxInner = 60

/**
 * Puts an element into words. A `Text` is of the elements of other kinds only where a text came in place of their content.
 */
export function elementText(element: MessageElement, locale: RenderLocale, depth: number = 0): string {
  const content: WireObject = { ...element.MsgContent }
  const words = renderWords[locale]
  switch (element.MsgType) {
    case 'TIMTextElem':
      return textOf(content.Text) ?? ''
    case 'TIMImageElem':
      return bracket(words, words.image, [wordOf(content.Text), ...imageDetails(content.ImageInfoArray)])
    case 'TIMFileElem':
      return bracket(words, words.file, [wordOf(content.FileName), sizeText(content.FileSize)])
    case 'TIMSoundElem':
      return bracket(words, words.voice, [wordOf(content.Text), secondsOf(content.Second, words)])
    case 'TIMVideoFileElem':
      return bracket(words, words.video, [
        wordOf(content.Text),
        secondsOf(content.VideoSecond, words),
        sizeText(content.VideoSize),
      ])
    case 'TIMLocationElem':
      return bracket(words, words.location, [wordOf(content.Desc), placeOf(content)])
    case 'TIMFaceElem':
      return bracket(words, words.face, [wordOf(content.Index), dataOf(content.Data, maxInner)])
    case 'TIMCustomElem':
      return customElementText(content, locale)
    case 'TIMRelayElem':
      return relayText(content, locale, depth > 0 ? undefined : (body) => innerText(body, locale))
    case 'TIMStreamElem':
      return streamText(content) ?? `[${words.stream}]`
    case 'TIMGroupTipElem':
      return labelled(words, words.tip, [groupEventText(element, locale)])
    case 'TIMGroupSystemNoticeElem':
      return labelled(words, words.notice, [groupEventText(element, locale)])
    default:
      return unknownText(element.MsgType, content, words)
  }
}

/** Puts what the system says in a group into words; `undefined` for other elements and for those that say nothing. */
export function groupEventText(
  { MsgType, MsgContent }: MessageElement,
  locale: RenderLocale,
): string | undefined {
  const content: WireObject = { ...MsgContent }
  if (MsgType === 'TIMGroupSystemNoticeElem') return groupNoticeText(content, locale)
  if (MsgType !== 'TIMGroupTipElem') return undefined
  return groupTipText(content, locale, (body) => innerText(readBody(body), locale))
}

/** Puts the body of a message inside another one into words. */
function innerText(body: MessageBody, locale: RenderLocale): string {
  const text = body.map((element) => elementText(element, locale, 1)).join(' ')
  return cut(text, maxInner)
}

function imageDetails(sizes: unknown): Details {
  const infos = objectsOf(sizes)
  const info = infos.find((size) => size.Type === 1) ?? infos[0] ?? {}
  const width = countOf(info.Width)
  const height = countOf(info.Height)
  // Senders that do not know the dimensions write 0.
  return [width && height ? `${width}×${height}` : undefined, sizeText(info.Size)]
}

function secondsOf(value: unknown, words: RenderWords): string | undefined {
  const count = countOf(value)
  // The web SDK does not know how long a video is, and writes 0.
  return count ? words.seconds(count) : undefined
}

function placeOf(content: WireObject): string | undefined {
  const latitude = wordOf(content.Latitude)
  const longitude = wordOf(content.Longitude)
  return latitude === undefined || longitude === undefined ? undefined : `${latitude} ${longitude}`
}

function customElementText(content: WireObject, locale: RenderLocale): string {
  const words = renderWords[locale]
  const description = wordOf(content.Desc)
  const said = customText(content, locale)
  if (said === undefined) {
    return labelled(words, words.custom, [
      description ?? dataOf(content.Data, maxData) ?? dataOf(content.Ext, maxData),
    ])
  }
  const details = said.details.filter((detail) => detail !== undefined && detail !== '')
  const isSaid = description !== undefined && (description === said.label || details.includes(description))
  return labelled(words, said.label, isSaid ? details : [description, ...details])
}

/** Data of an app: readable, and not longer than a line or two. */
function dataOf(value: unknown, maxLength: number): string | undefined {
  const object = parsedObject(value)
  // Written anew, JSON has no escapes where none are needed.
  const text = object === undefined ? wordOf(value) : jsonOf(object)
  return text === undefined || text === '{}' ? undefined : cut(text, maxLength)
}

function streamText(content: WireObject): string | undefined {
  const pieces = listOf(content.Chunks).map((piece) =>
    typeof piece === 'string' ? { Markdown: piece } : piece,
  )
  const ordered = objectsOf(pieces).toSorted((a, b) => (countOf(a.Index) ?? 0) - (countOf(b.Index) ?? 0))
  const text = ordered.map((piece) => textOf(piece.Markdown) ?? '').join('')
  return textOf(text) ?? textOf(content.CompatibleText)
}

function unknownText(msgType: string, content: WireObject, words: RenderWords): string {
  const leaves = leavesOf(content).join(words.comma)
  const text = leaves === '' && Object.keys(content).length > 0 ? (jsonOf(content) ?? '') : leaves
  return labelled(words, msgType === '' ? words.unknown : cut(msgType, 60), [cut(text, maxData)])
}
