import type { EmptyResponse, PortraitGetResponse, UserProfileItem } from '@timkit/core/wire'
import { accountOf, shorten } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, objectList, text, textList, UINT32 } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Handlers } from '../route.ts'

/** This many profiles can be asked for at once. */
const MAX_ACCOUNTS = 100

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

/** The `profile` service: names, pictures and other fields of accounts. */
export const profile: Handlers<'profile'> = {
  portraitGet,
  portraitSet,
}

function portraitGet(call: Call): PortraitGetResponse {
  const ids = textList(call.body, 'To_Account', 40002)
  if (ids.length === 0) throw new Refusal(40002, 'To_Account has no entry')
  if (ids.length > MAX_ACCOUNTS)
    throw new Refusal(40001, `To_Account has ${ids.length} entries, more than ${MAX_ACCOUNTS}`)
  const tags = textList(call.body, 'TagList', 40001)
  for (const tag of tags) ruleOf(tag)
  const failed: string[] = []
  const items = ids.map((id): UserProfileItem => {
    const account = call.world.accounts.get(id)
    if (account === undefined) {
      failed.push(id)
      return { To_Account: id, ResultCode: 40003, ResultInfo: 'There is no such account' }
    }
    const ProfileItem = tags.flatMap((Tag) => {
      const Value = account.profile?.get(Tag)
      return Value === undefined ? [] : [{ Tag, Value }]
    })
    return { To_Account: id, ProfileItem, ResultCode: 0, ResultInfo: '' }
  })
  return failed.length === 0 ? { UserProfileItem: items } : { UserProfileItem: items, Fail_Account: failed }
}

function portraitSet(call: Call): EmptyResponse {
  const account = accountOf(call, 'From_Account', 40001, 40003)
  const items = objectList(call.body, 'ProfileItem', 40001)
  if (items.length === 0) throw new Refusal(40001, 'ProfileItem has no entry')
  const values = items.map((item) => [text(item, 'Tag', 40001), readValue(item)] as const)
  account.profile ??= new Map()
  for (const [tag, value] of values) account.profile.set(tag, value)
  call.world.changed()
  return {}
}

function ruleOf(tag: string): ValueRule | 'custom' {
  const rule = /^Tag_Profile_Custom_\w+$/.test(tag) ? 'custom' : standardTags.get(tag)
  if (rule === undefined) throw new Refusal(40009, `There is no profile field "${shorten(tag)}"`)
  return rule
}

function readValue(item: Fields): string | number {
  const tag = text(item, 'Tag', 40001)
  const rule = ruleOf(tag)
  const value = item.Value
  if (typeof value === 'number' && (rule === 'custom' || rule === 'uint32')) {
    if (
      Number.isInteger(value) &&
      value >= 0 &&
      value <= (rule === 'custom' ? Number.MAX_SAFE_INTEGER : UINT32)
    )
      return value
    throw new Refusal(40605, `The value of ${tag} must be an unsigned integer`)
  }
  if (typeof value !== 'string' || rule === 'uint32')
    throw new Refusal(40610, `The value of ${tag} has the wrong type`)
  if (rule !== 'custom' && 'words' in rule) {
    if (!rule.words.includes(value))
      throw new Refusal(40605, `The value of ${tag} must be one of ${rule.words.join(', ')}`)
    return value
  }
  const bytes = rule === 'custom' ? 500 : rule.bytes
  if (new TextEncoder().encode(value).length > bytes)
    throw new Refusal(40601, `The value of ${tag} has more than ${bytes} bytes`)
  return value
}
