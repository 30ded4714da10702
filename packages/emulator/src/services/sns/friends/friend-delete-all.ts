import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { readListOwner } from '../relation/list-owner.ts'
import { readDeleteType } from './delete-type.ts'

export const difference: CoverageNote = {
  en: 'Friend groups stay, without friends; whether they do is not documented.',
  zh: '好友分组会保留，但不再包含好友；文档没有说明是否保留。',
}

/** Empties the friend list of an account, and takes the account off the lists of those who were in it. */
export function friendDeleteAll(call: Call): EmptyResponse {
  const { read, account } = readListOwner(call)
  const type = readDeleteType(read)
  const { friendships } = call.world.stores
  for (const id of [...friendships.of(account.id).friends.keys()]) {
    friendships.remove(account.id, id)
    if (type === 'Delete_Type_Both') friendships.remove(id, account.id)
  }
  return {}
}
