/**
 * Makes a message body of whatever came as one.
 *
 * @module
 */

import type { MessageBody, MessageElement } from './elements.ts'
import { isObject, type WireObject } from './wire-values.ts'

/**
 * Makes a message body of whatever came as one, and never throws.
 *
 * Unknown elements are kept. What is no element (no object, or without a `MsgType`) is left out, a missing
 * `MsgContent` becomes an empty one, a text that is none becomes one, and a name that was written in another case than the documented one
 * (`fileName`, `Url` in a picture, `URL` in a file or voice message) is added as documented. A body that
 * needs nothing of this is returned as it is, not copied.
 */
export function readBody(value: unknown): MessageBody {
  if (!Array.isArray(value)) return []
  const elements = value.flatMap(readElement)
  const same =
    elements.length === value.length && elements.every((element, index) => element === value[index])
  return same ? value : elements
}

function readElement(value: unknown): MessageElement[] {
  if (!isObject(value) || typeof value.MsgType !== 'string') return []
  const content = isObject(value.MsgContent) ? value.MsgContent : {}
  const read = readContent(value.MsgType, content)
  const element = read === value.MsgContent ? value : { ...value, MsgContent: read }
  // The members of the content stay unchecked: see the module comment of elements.ts.
  return [element as unknown as MessageElement]
}

function readContent(msgType: string, content: WireObject): WireObject {
  if (msgType === 'TIMTextElem') return withText(content)
  if (msgType === 'TIMFileElem') return withName(withName(content, 'FileName', 'fileName'), 'Url', 'URL')
  if (msgType === 'TIMSoundElem') return withName(content, 'Url', 'URL')
  if (msgType !== 'TIMImageElem') return content
  const sizes = content.ImageInfoArray
  if (!Array.isArray(sizes)) return { ...content, ImageInfoArray: [] }
  const read = sizes.filter(isObject).map((size) => withName(size, 'URL', 'Url'))
  const same = read.length === sizes.length && read.every((size, index) => size === sizes[index])
  return same ? content : { ...content, ImageInfoArray: read }
}

function withText(content: WireObject): WireObject {
  const text = content.Text
  if (typeof text === 'string') return content
  return { ...content, Text: text === undefined || typeof text === 'object' ? '' : String(text) }
}

function withName(content: WireObject, documented: string, seen: string): WireObject {
  return content[documented] === undefined && content[seen] !== undefined
    ? { ...content, [documented]: content[seen] }
    : content
}
