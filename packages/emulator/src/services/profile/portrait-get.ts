import type { PortraitGetResponse, UserProfileItem } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { countedApart } from '../../request/count.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { profileCodes } from './codes.ts'
import { ruleOf } from './value/tags.ts'

export const difference: CoverageNote = { en: 'Every custom field exists.', zh: '任何自定义字段都视为存在。' }

const maxAccounts = 100

/** Profile fields of accounts, each account with an outcome of its own. */
export function portraitGet(call: Call): PortraitGetResponse {
  const read = fields(call, { invalid: profileCodes.badRequest })
  const ids = countedApart(
    'To_Account',
    read.textList('To_Account', { invalid: profileCodes.missingAccount }),
    { most: maxAccounts, none: profileCodes.missingAccount, tooMany: profileCodes.badRequest },
  )
  const tags = read.textList('TagList')
  for (const tag of tags) ruleOf(tag)
  const failed: string[] = []
  const items = ids.map((id): UserProfileItem => {
    const account = call.world.accounts.get(id)
    if (account === undefined) {
      failed.push(id)
      const ResultInfo = 'There is no such account'
      return { To_Account: id, ResultCode: profileCodes.unknownAccount, ResultInfo }
    }
    const ProfileItem = tags.flatMap((Tag) => {
      const Value = account.profile?.get(Tag)
      return Value === undefined ? [] : [{ Tag, Value }]
    })
    return { To_Account: id, ProfileItem, ResultCode: 0, ResultInfo: '' }
  })
  return failed.length === 0 ? { UserProfileItem: items } : { UserProfileItem: items, Fail_Account: failed }
}
