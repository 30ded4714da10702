import type { FriendDeleteType } from '@timkit/core/wire'
import type { FieldReader } from '../../../request/fields.ts'
import { optionalWord } from '../../../request/word.ts'

/** On which side friends are deleted: only on that of the account, unless the request says otherwise. */
export function readDeleteType(read: FieldReader): FriendDeleteType {
  return optionalWord(read, 'DeleteType', ['Delete_Type_Single', 'Delete_Type_Both']) ?? 'Delete_Type_Single'
}
