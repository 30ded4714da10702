import type { FieldReader } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { Group, Member } from '../../../world/records/records.ts'
import { groupCodes } from '../codes.ts'

/** The member of a group that a field names. Which code refuses an account that is not in it is not documented. */
export function namedMember(read: FieldReader, group: Group, field: string): Member {
  const account = read.account(field, { unknown: groupCodes.unknownAccount })
  const member = group.members.get(account.id)
  if (member !== undefined) return member
  throw new Refusal(groupCodes.notAllowed, `${field} is not a member of the group`)
}
