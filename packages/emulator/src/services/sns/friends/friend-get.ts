import type { FriendGetResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { readListOwner } from '../relation/list-owner.ts'
import { customFields, standardFields } from './friend-values.ts'

export const difference: CoverageNote = {
  en: 'A page has 100 friends, in the order in which they came; neither is documented.',
  zh: '每页 100 个好友，按添加的先后排列；文档都没有说明。',
}

/** The service chooses how many friends a page has. */
const pageSize = 100

/** A page of an account's friends, without the fields that the caller has already. */
export function friendGet(call: Call): FriendGetResponse {
  const { read, account } = readListOwner(call)
  const start = read.integer('StartIndex')
  const { friends, standardSequence, customSequence } = call.world.stores.friendships.of(account.id)
  const isKnown = (field: string, sequence: number) => read.optionalNonZero(field) === sequence
  const hasStandard = isKnown('StandardSequence', standardSequence)
  const hasCustom = isKnown('CustomSequence', customSequence)
  const end = start + pageSize
  const isLast = end >= friends.size
  return {
    UserDataItem: [...friends].slice(start, end).map(([To_Account, friend]) => ({
      To_Account,
      ValueItem: [...(hasStandard ? [] : standardFields(friend)), ...(hasCustom ? [] : customFields(friend))],
    })),
    StandardSequence: standardSequence,
    CustomSequence: customSequence,
    FriendNum: friends.size,
    CompleteFlag: isLast ? 1 : 0,
    NextStartIndex: isLast ? 0 : end,
  }
}
