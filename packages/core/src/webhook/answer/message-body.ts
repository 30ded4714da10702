import { isObject } from '../../check.ts'

/** Whether a value can be the `MsgBody` of an answer: a list of elements that is not empty. Of which types is not looked at. */
export function isMessageBody(value: unknown): value is readonly unknown[] {
  const isElement = (each: unknown) =>
    isObject(each) && typeof each.MsgType === 'string' && isObject(each.MsgContent)
  return Array.isArray(value) && value.length > 0 && [...value].every(isElement)
}
