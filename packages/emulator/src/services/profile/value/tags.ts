import { type FieldReader, uint32 } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { customProfileBytes, profileRule, type ValueRule } from '../../../world/limits/profile.ts'
import { profileCodes } from '../codes.ts'

/** Whether a profile can have a field. */
export function isProfileTag(tag: string): boolean {
  return profileRule(tag) !== undefined
}

/** What may be the value of a field; refuses a tag that no field has. */
export function ruleOf(tag: string): ValueRule | 'custom' {
  const rule = profileRule(tag)
  if (rule !== undefined) return rule
  throw new Refusal(profileCodes.unknownTag, `There is no profile field "${shorten(tag)}"`)
}

/** Reads the `Value` of an item, as its `Tag` wants it. */
export function readValue(item: FieldReader): string | number {
  const tag = item.text('Tag')
  const rule = ruleOf(tag)
  const value = item.raw.Value
  if (typeof value === 'number' && (rule === 'custom' || rule === 'uint32')) {
    const most = rule === 'custom' ? Number.MAX_SAFE_INTEGER : uint32
    if (Number.isInteger(value) && value >= 0 && value <= most) return value
    throw new Refusal(profileCodes.badValue, `The value of ${tag} must be an unsigned integer`)
  }
  if (typeof value !== 'string' || rule === 'uint32')
    throw new Refusal(profileCodes.wrongType, `The value of ${tag} has the wrong type`)
  if (rule !== 'custom' && 'words' in rule) {
    if (rule.words.includes(value)) return value
    const info = `The value of ${tag} must be one of ${rule.words.join(', ')}`
    throw new Refusal(profileCodes.badValue, info)
  }
  const bytes = rule === 'custom' ? customProfileBytes : rule.bytes
  if (byteLength(value) <= bytes) return value
  throw new Refusal(profileCodes.valueTooLong, `The value of ${tag} has more than ${bytes} bytes`)
}
