import { isObject } from '../../check.ts'

/**
 * Whether a value can be the `MsgBody` of an answer: a list of elements that is not empty, each text with its words. What else elements
 * of a type have is not looked at.
 */
export function isMessageBody(value: unknown): value is readonly unknown[] {
  const isElement = (each: unknown) =>
    isObject(each) && typeof each.MsgType === 'string' && isObject(each.MsgContent) && hasText(each)
  return Array.isArray(value) && value.length > 0 && [...value].every(isElement)
}

function hasText({ MsgType, MsgContent }: Readonly<Record<string, unknown>>): boolean {
  return MsgType !== 'TIMTextElem' || typeof (MsgContent as { readonly Text?: unknown }).Text === 'string'
}
