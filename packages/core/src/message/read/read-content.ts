/**
 * Makes the content of an element of whatever came as one.
 *
 * @module
 */

import { isObject, jsonOf, parsedObject, type WireObject, wordOf } from '../wire-values.ts'

/** What a text stands for that came in place of the content; `Text` for the other kinds. */
const textMember: Readonly<Partial<Record<string, string>>> = {
  TIMCustomElem: 'Data',
  TIMLocationElem: 'Desc',
  TIMFaceElem: 'Data',
  TIMFileElem: 'FileName',
  TIMRelayElem: 'Title',
  TIMStreamElem: 'CompatibleText',
}

/** Makes the content of an element: as documented, and returned as it is where nothing has to be changed. */
export function readContent(msgType: string, value: unknown): WireObject {
  const content = isObject(value) ? value : contentOf(msgType, value)
  switch (msgType) {
    case 'TIMTextElem':
      return withText(content)
    case 'TIMFileElem':
      return withName(withName(content, 'FileName', 'fileName'), 'Url', 'URL')
    case 'TIMSoundElem':
      return withName(content, 'Url', 'URL')
    case 'TIMCustomElem':
      return withData(content)
    case 'TIMLocationElem':
      return withNumber(withNumber(content, 'Latitude'), 'Longitude')
    case 'TIMImageElem':
      return withSizes(content)
    default:
      return content
  }
}

function contentOf(msgType: string, value: unknown): WireObject {
  if (Array.isArray(value)) {
    // One content in a list of one; more than one has no meaning that is known.
    const only: unknown = value.length === 1 ? value[0] : undefined
    if (isObject(only)) return only
  }
  const text = wordOf(value)
  if (text === undefined) return {}
  const member = textMember[msgType] ?? 'Text'
  const parsed = parsedObject(text)
  // What people and apps write may look like JSON too: it is a content only where it has what that must have.
  const free = msgType === 'TIMTextElem' || msgType === 'TIMCustomElem'
  return parsed !== undefined && (!free || member in parsed) ? parsed : { [member]: text }
}

function withText(content: WireObject): WireObject {
  const text = content.Text
  if (typeof text === 'string') return content
  return { ...content, Text: text === undefined || typeof text === 'object' ? '' : String(text) }
}

function withData(content: WireObject): WireObject {
  const data = content.Data
  if (typeof data !== 'object' || data === null) return content
  return { ...content, Data: Object.keys(data).length === 0 ? '' : (jsonOf(data) ?? '') }
}

function withNumber(content: WireObject, name: string): WireObject {
  const value = content[name]
  if (typeof value !== 'string' || !/^\s*[+-]?\d{1,20}(\.\d{1,40})?\s*$/.test(value)) return content
  return { ...content, [name]: Number(value) }
}

function withSizes(content: WireObject): WireObject {
  const sizes = content.ImageInfoArray
  if (!Array.isArray(sizes)) {
    return { ...content, ImageInfoArray: isObject(sizes) ? [withName(sizes, 'URL', 'Url')] : [] }
  }
  const read = sizes.filter(isObject).map((size) => withName(size, 'URL', 'Url'))
  const same = read.length === sizes.length && read.every((size, index) => size === sizes[index])
  return same ? content : { ...content, ImageInfoArray: read }
}

function withName(content: WireObject, documented: string, seen: string): WireObject {
  return content[documented] === undefined && content[seen] !== undefined
    ? { ...content, [documented]: content[seen] }
    : content
}
