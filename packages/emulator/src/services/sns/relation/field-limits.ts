import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { friendBytes, isFriendCustomTag, isFriendSource } from '../../../world/limits/friends.ts'
import { snsCodes } from '../codes.ts'

/** Returns a text; refuses one that has too many bytes for its field. */
export function checkedText(field: keyof typeof friendBytes, text: string): string {
  if (byteLength(text) <= friendBytes[field]) return text
  throw new Refusal(snsCodes.badRequest, `${field} has more than ${friendBytes[field]} bytes`)
}

/** Returns the name of a friend group; refuses one that is empty or too long. */
export function checkedGroupName(name: string): string {
  if (name !== '') return checkedText('GroupName', name)
  throw new Refusal(snsCodes.badRequest, 'The name of a friend group must not be empty')
}

/** Returns where a request came from; refuses what is not `AddSource_Type_` and at most 8 letters. */
export function checkedSource(source: string): string {
  if (source === '' || isFriendSource(source)) return source
  throw new Refusal(snsCodes.badRequest, 'AddSource must be AddSource_Type_ and 1 to 8 letters')
}

/** Returns the value of a custom field; refuses another tag, and what is neither a short text nor an integer. */
export function checkedCustom(tag: string, value: unknown): string | number {
  if (!isFriendCustomTag(tag))
    throw new Refusal(snsCodes.badRequest, `There is no field "${shorten(tag)}" to set`)
  if (typeof value === 'string') return checkedText('A custom field', value)
  // The text of the page knows no numbers, its example has one.
  if (Number.isSafeInteger(value)) return value as number
  throw new Refusal(snsCodes.badRequest, `The value of ${tag} must be a text`)
}
