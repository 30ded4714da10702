import { byteLength } from '../../../request/byte-length.ts'
import { type FieldReader, uint32 } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { profileCodes } from '../codes.ts'

/** A custom field of text may have this many bytes. */
const customBytes = 500

const customTag = /^Tag_Profile_Custom_\w+$/

/** What the value of a field may be: text of so many bytes, a uint32, or one of some words. */
type ValueRule = { readonly bytes: number } | { readonly words: readonly string[] } | 'uint32'

// https://www.tencentcloud.com/document/product/1047/34917
const standardTags: ReadonlyMap<string, ValueRule> = new Map<string, ValueRule>([
  ['Tag_Profile_IM_Nick', { bytes: 500 }],
  ['Tag_Profile_IM_Gender', { words: ['Gender_Type_Unknown', 'Gender_Type_Female', 'Gender_Type_Male'] }],
  ['Tag_Profile_IM_BirthDay', 'uint32'],
  ['Tag_Profile_IM_Location', { bytes: 16 }],
  ['Tag_Profile_IM_SelfSignature', { bytes: 500 }],
  [
    'Tag_Profile_IM_AllowType',
    { words: ['AllowType_Type_NeedConfirm', 'AllowType_Type_AllowAny', 'AllowType_Type_DenyAny'] },
  ],
  ['Tag_Profile_IM_Language', 'uint32'],
  ['Tag_Profile_IM_Image', { bytes: 500 }],
  ['Tag_Profile_IM_AdminForbidType', { words: ['AdminForbid_Type_None', 'AdminForbid_Type_SendOut'] }],
  ['Tag_Profile_IM_Level', 'uint32'],
  ['Tag_Profile_IM_Role', 'uint32'],
])

/** Whether a profile can have a field. */
export function isProfileTag(tag: string): boolean {
  return customTag.test(tag) || standardTags.has(tag)
}

/** What may be the value of a field; refuses a tag that no field has. */
export function ruleOf(tag: string): ValueRule | 'custom' {
  const rule = customTag.test(tag) ? 'custom' : standardTags.get(tag)
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
  const bytes = rule === 'custom' ? customBytes : rule.bytes
  if (byteLength(value) <= bytes) return value
  throw new Refusal(profileCodes.valueTooLong, `The value of ${tag} has more than ${bytes} bytes`)
}
