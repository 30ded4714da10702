/**
 * Any message as one line of text.
 *
 * @module
 */

import { checkInteger, show } from '../check.ts'
import type { MessageBody } from './elements.ts'
import type { Message } from './message.ts'
import { cut, oneLine } from './one-line.ts'
import { readBody } from './read-body.ts'
import { type RenderLocale, type RenderWords, renderWords } from './render-words.ts'
import { countOf, isObject, textOf, type WireObject } from './wire-values.ts'

/** How a message is rendered. */
export interface RenderTextOptions {
  /** The language of the words that are not the message's own. @default 'en' */
  readonly locale?: RenderLocale | undefined
  /** The most characters (code points) to return; a longer line is cut and ends in `…`. @default no limit */
  readonly maxLength?: number | undefined
}

/** What a message needs to have to be rendered. */
export type RenderableMessage = Pick<Message, 'body' | 'status' | 'isSystem'>

/**
 * Renders any message, or the body of one, as one honest line.
 *
 * Text stands as it is, the rest is named in brackets with what is known of it: `[image 1280×720, 120 KB]`,
 * `[voice 12 s]`, `[TIMFooElem]`. Several elements are joined by a space. Instead of what a recalled message
 * said stands that it was recalled. Sizes count 1024 bytes as 1 KB.
 *
 * It never throws because of a message: what is missing or of another type than documented is left out. Nor
 * does a message leave its line, command a terminal or hide anything: see `oneLine`. Line breaks show as `⏎`.
 */
export function renderText(
  message: RenderableMessage | MessageBody,
  options: RenderTextOptions = {},
): string {
  const { locale = 'en', maxLength } = options
  if (!Object.hasOwn(renderWords, locale)) {
    throw new RangeError(`locale must be "en" or "zh", but is ${show(locale)}`)
  }
  if (maxLength !== undefined) checkInteger(maxLength, 'maxLength', 1, Number.MAX_SAFE_INTEGER)
  const line = lineOf(message, renderWords[locale])
  return maxLength === undefined ? line : cut(line, maxLength)
}

function lineOf(message: unknown, words: RenderWords): string {
  const { body, status, isSystem }: WireObject = isObject(message) ? message : { body: message }
  if (status === 'recalled') return `[${words.recalled}]`
  if (status === 'placeholder') return `[${words.placeholder}]`
  const parts = readBody(body).map((element) =>
    oneLine(renderElement(element.MsgType, { ...element.MsgContent }, words)),
  )
  const line = parts.filter((part) => part.trim() !== '').join(' ')
  if (isSystem === true) return `[${words.system}] ${line}`.trimEnd()
  return line === '' ? `[${words.empty}]` : line
}

function renderElement(msgType: string, content: WireObject, words: RenderWords): string {
  switch (msgType) {
    case 'TIMTextElem':
      return textOf(content.Text) ?? ''
    case 'TIMImageElem':
      return bracket(words, words.image, imageDetails(content.ImageInfoArray))
    case 'TIMFileElem':
      return bracket(words, words.file, [textOf(content.FileName), sizeOf(content.FileSize)])
    case 'TIMSoundElem':
      return bracket(words, words.voice, [secondsOf(content.Second, words)])
    case 'TIMVideoFileElem':
      return bracket(words, words.video, [secondsOf(content.VideoSecond, words), sizeOf(content.VideoSize)])
    case 'TIMLocationElem':
      return bracket(words, words.location, [textOf(content.Desc), placeOf(content)])
    case 'TIMFaceElem':
      return bracket(words, words.face, [countOf(content.Index), shortOf(content.Data)])
    case 'TIMCustomElem':
      return labelled(words, words.custom, [textOf(content.Desc) ?? shortOf(content.Data)])
    case 'TIMRelayElem':
      return labelled(words, words.merged, [textOf(content.Title), messagesOf(content, words)])
    case 'TIMStreamElem':
      return streamText(content) ?? `[${words.stream}]`
    case 'TIMGroupTipElem':
      return `[${words.tip}]`
    case 'TIMGroupSystemNoticeElem':
      return `[${words.notice}]`
    default:
      return `[${cut(msgType, 60)}]`
  }
}

type Details = readonly (string | number | undefined)[]

function bracket(words: RenderWords, kind: string, details: Details): string {
  const known = details.filter((detail) => detail !== undefined).join(words.comma)
  return known === '' ? `[${kind}]` : `[${kind} ${known}]`
}

function labelled(words: RenderWords, kind: string, details: Details): string {
  const known = details.filter((detail) => detail !== undefined).join(words.comma)
  return known === '' ? `[${kind}]` : `[${kind}${words.colon}${known}]`
}

function imageDetails(sizes: unknown): Details {
  const infos: WireObject[] = Array.isArray(sizes) ? sizes.filter(isObject) : []
  const info = infos.find((size) => size.Type === 1) ?? infos[0] ?? {}
  const width = countOf(info.Width)
  const height = countOf(info.Height)
  // Senders that do not know the dimensions write 0.
  return [width && height ? `${width}×${height}` : undefined, sizeOf(info.Size)]
}

function secondsOf(value: unknown, words: RenderWords): string | undefined {
  const count = countOf(value)
  // The web SDK does not know how long a video is, and writes 0.
  return count ? words.seconds(count) : undefined
}

function placeOf(content: WireObject): string | undefined {
  const { Latitude: latitude, Longitude: longitude } = content
  return typeof latitude === 'number' && typeof longitude === 'number'
    ? `${latitude} ${longitude}`
    : undefined
}

function shortOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text === undefined ? undefined : cut(text, 60)
}

function messagesOf(content: WireObject, words: RenderWords): string | undefined {
  const list = content.MsgList
  const count = countOf(content.MsgNum) ?? (Array.isArray(list) ? list.length : undefined)
  return count === undefined ? undefined : words.messages(count)
}

function streamText(content: WireObject): string | undefined {
  const chunks: unknown = content.Chunks
  const pieces: WireObject[] = Array.isArray(chunks) ? chunks.filter(isObject) : []
  const ordered = pieces.toSorted((a, b) => (countOf(a.Index) ?? 0) - (countOf(b.Index) ?? 0))
  const text = ordered.map((piece) => textOf(piece.Markdown) ?? '').join('')
  return textOf(text) ?? textOf(content.CompatibleText)
}

const units = ['B', 'KB', 'MB', 'GB', 'TB']

function sizeOf(value: unknown): string | undefined {
  let size = countOf(value)
  if (size === undefined) return undefined
  let unit = 0
  // What would be rounded up to 1024 is shown in the next unit.
  while (size >= 1023.5 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${size < 9.95 ? Math.round(size * 10) / 10 : Math.round(size)} ${units[unit]}`
}
