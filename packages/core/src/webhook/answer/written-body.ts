import { isObject } from '../../check.ts'
import { jsonCopy } from '../../json-copy.ts'
import { isMessageBody } from './message-body.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/**
 * Gives the `MsgBody` of an answer as it will be written, and refuses one of which that leaves something else than was meant: `toJSON`
 * may give anything, what is `undefined` is left out, and what is no number becomes `null`.
 *
 * @throws {WrongVerdict} Names the fault, and nothing of the message.
 */
export function writtenBody(body: unknown, event: AskedEvent): readonly unknown[] {
  const written: unknown = isMessageBody(body) ? jsonCopy(body, 'MsgBody') : undefined
  if (!isMessageBody(written) || !written.every(hasText)) {
    throw wrongVerdict(
      event,
      'MsgBody must be a list of elements that is not empty, each with MsgType and MsgContent, and a text with its Text',
    )
  }
  if (!isSame(body, written)) {
    throw wrongVerdict(
      event,
      'MsgBody has something that JSON cannot say, such as NaN or a content without a value',
    )
  }
  return written
}

/** A text whose words are not there would go out as nothing. */
function hasText(element: unknown): boolean {
  const { MsgType, MsgContent } = element as { MsgType: string; MsgContent: { readonly Text?: unknown } }
  return MsgType !== 'TIMTextElem' || typeof MsgContent.Text === 'string'
}

/** Whether a value was written as it is: no number as `null`, and no object of which nothing is left. */
function isSame(value: unknown, written: unknown): boolean {
  if (typeof value === 'number') return value === written
  if (Array.isArray(value)) {
    return Array.isArray(written) && written.every((each, index) => isSame(value[index], each))
  }
  if (!isObject(value)) return value === written
  // It says itself how it is written.
  if (typeof value.toJSON === 'function') return true
  if (!isObject(written)) return false
  const kept = Object.keys(written)
  return (
    (kept.length > 0 || Object.keys(value).length === 0) &&
    kept.every((key) => isSame(value[key], written[key]))
  )
}
