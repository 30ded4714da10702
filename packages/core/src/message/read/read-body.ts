/**
 * Makes a message body of whatever came as one.
 *
 * @module
 */

import type { MessageBody, MessageElement } from '../elements.ts'
import { isObject, parsedJson, type WireObject } from '../wire-values.ts'
import { readContent } from './read-content.ts'

/**
 * Makes a message body of whatever came as one, and never throws.
 *
 * - An element without a list becomes a list of one, JSON text of either is read, and any other text becomes a text.
 * - What the system says in a group without naming its kind (`OpType` or `ReportType`) becomes a group tip or notice.
 * - Unknown elements are kept; what says something but names no kind gets the empty `MsgType`. What holds nothing
 *   (`null`, numbers, empty objects) is left out.
 * - A missing `MsgContent` becomes an empty one, a text in its place what that kind of element holds as text.
 * - Numbers that came as text become numbers where the kind is known by them (coordinates), data that came as an
 *   object becomes JSON text, and a name that was written in another case than the documented one (`fileName`, `Url` in
 *   a picture, `URL` in a file or voice message) is added as documented.
 *
 * A body that needs nothing of this is returned as it is, not copied.
 */
export function readBody(value: unknown): MessageBody {
  const came = parsedJson(value)
  if (!Array.isArray(came)) return readElement(came)
  // Nearly all are as documented: to see that costs much less than to make a list of them.
  if (came.every(isRead)) return came
  return came.flatMap(readElement)
}

function isRead(value: unknown): boolean {
  if (!isObject(value) || typeof value.MsgType !== 'string') return false
  return readContent(value.MsgType, value.MsgContent) === value.MsgContent
}

function readElement(value: unknown): MessageElement[] {
  if (typeof value === 'string') return value === '' ? [] : [made('TIMTextElem', { Text: value })]
  if (!isObject(value)) return []
  const { MsgType: msgType } = value
  if (typeof msgType !== 'string') return readUnnamed(value)
  const content = readContent(msgType, value.MsgContent)
  return [content === value.MsgContent ? (value as unknown as MessageElement) : made(msgType, content, value)]
}

function readUnnamed(value: WireObject): MessageElement[] {
  if (value.OpType !== undefined) return [made('TIMGroupTipElem', value)]
  if (value.ReportType !== undefined) return [made('TIMGroupSystemNoticeElem', value)]
  const { MsgType: _, MsgContent: content, ...others } = value
  const says = Object.keys(others).length > 0 ? { ...others, MsgContent: content } : readContent('', content)
  return Object.keys(says).length === 0 ? [] : [made('', says)]
}

// The members of the content stay unchecked: see the module comment of elements.ts.
function made(msgType: string, content: WireObject, rest: WireObject = {}): MessageElement {
  return { ...rest, MsgType: msgType, MsgContent: content } as unknown as MessageElement
}
