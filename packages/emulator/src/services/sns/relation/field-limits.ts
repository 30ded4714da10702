import { byteLength } from '../../../request/byte-length.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { snsCodes } from '../codes.ts'

// https://www.tencentcloud.com/document/product/1047/33521
const bytesOf = { Remark: 96, GroupName: 30, AddWording: 256, 'A custom field': 500 } as const
const sourcePattern = /^AddSource_Type_[A-Za-z]{1,8}$/
const customPattern = /^Tag_SNS_Custom_[A-Za-z]{1,8}$/

/** Returns a text; refuses one that has too many bytes for its field. */
export function checkedText(field: keyof typeof bytesOf, text: string): string {
  if (byteLength(text) <= bytesOf[field]) return text
  throw new Refusal(snsCodes.badRequest, `${field} has more than ${bytesOf[field]} bytes`)
}

/** Returns the name of a friend group; refuses one that is empty or too long. */
export function checkedGroupName(name: string): string {
  if (name !== '') return checkedText('GroupName', name)
  throw new Refusal(snsCodes.badRequest, 'The name of a friend group must not be empty')
}

/** Returns where a request came from; refuses what is not `AddSource_Type_` and at most 8 letters. */
export function checkedSource(source: string): string {
  if (source === '' || sourcePattern.test(source)) return source
  throw new Refusal(snsCodes.badRequest, 'AddSource must be AddSource_Type_ and 1 to 8 letters')
}

/** Whether a tag can be that of a custom field. */
export function isCustomTag(tag: string): boolean {
  return customPattern.test(tag)
}

/** Returns the value of a custom field; refuses another tag, and what is neither a short text nor an integer. */
export function checkedCustom(tag: string, value: unknown): string | number {
  if (!isCustomTag(tag)) throw new Refusal(snsCodes.badRequest, `There is no field "${shorten(tag)}" to set`)
  if (typeof value === 'string') return checkedText('A custom field', value)
  // The text of the page knows no numbers, its example has one.
  if (Number.isSafeInteger(value)) return value as number
  throw new Refusal(snsCodes.badRequest, `The value of ${tag} must be a text`)
}
