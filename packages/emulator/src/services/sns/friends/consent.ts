import { Refusal } from '../../../request/refusal.ts'
import type { Account } from '../../../world/records/records.ts'
import type { FriendRequest } from '../../../world/stores/friendships.ts'
import type { World } from '../../../world/world.ts'
import { snsCodes } from '../codes.ts'

/** Refuses a friendship between two of whom one blocks the other. */
export function checkBlocklists({ stores }: World, from: Account, to: Account): void {
  if (stores.blocklists.blocks(from.id, to.id))
    throw new Refusal(snsCodes.blockedByOneself, 'From_Account has blocked the account')
  if (stores.blocklists.blocks(to.id, from.id))
    throw new Refusal(snsCodes.blockedByOther, 'The account has blocked From_Account')
}

/**
 * Goes by the profiles: some may not ask, some refuse everybody, and some want to be asked. Who is asked has to agree, so
 * that there is no friendship yet: a refusal, too.
 */
export function ask({ stores }: World, from: Account, to: Account, request: FriendRequest): void {
  if (from.profile?.get('Tag_Profile_IM_AdminForbidType') === 'AdminForbid_Type_SendOut')
    throw new Refusal(snsCodes.mayNotAsk, 'The profile of From_Account forbids it to make friends')
  const allowed = to.profile?.get('Tag_Profile_IM_AllowType')
  if (allowed === 'AllowType_Type_DenyAny')
    throw new Refusal(snsCodes.refusesAll, 'The account does not want to make friends')
  if (allowed !== 'AllowType_Type_NeedConfirm') return
  stores.friendships.edit(to.id).requests.set(from.id, request)
  stores.friendships.changed()
  throw new Refusal(snsCodes.wasAsked, 'The account was asked, and has to agree')
}
