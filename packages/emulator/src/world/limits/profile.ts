/** What the value of a field may be: text of so many bytes, a uint32, or one of some words. */
export type ValueRule = { readonly bytes: number } | { readonly words: readonly string[] } | 'uint32'

/** A custom field of text may have this many bytes. */
export const customProfileBytes = 500

const customTag = /^Tag_Profile_Custom_\w+$/

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

/** What may be the value of a field of a profile; `undefined` for a tag that no field has. */
export function profileRule(tag: string): ValueRule | 'custom' | undefined {
  return customTag.test(tag) ? 'custom' : standardTags.get(tag)
}
