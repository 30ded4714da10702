import type { BlackListAddResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { Refusal } from '../../../request/refusal.ts'
import { type Pair, tellRelations } from '../../../webhooks/events/relations.ts'
import { maxBlocked } from '../../../world/limits/friends.ts'
import type { Account } from '../../../world/records/records.ts'
import { snsCodes } from '../codes.ts'
import { outcomesOf } from '../relation/failed-accounts.ts'
import { readAccounts, readListOwner } from '../relation/list-owner.ts'

/** Blocks accounts for one, which ends friendships and requests between them. */
export function blackListAdd(call: Call): BlackListAddResponse {
  const { read, account } = readListOwner(call)
  const blocked: Pair[] = []
  const outcomes = readAccounts(read).map((id) =>
    outcomeOf(id, () => {
      block(call, account, id)
      blocked.push({ from: account.id, to: id })
    }),
  )
  tellRelations(call, 'Sns.CallbackBlackListAdd', blocked)
  return outcomesOf(outcomes)
}

function block(call: Call, { id: owner }: Account, id: string): void {
  const { blocklists, friendships } = call.world.stores
  existingAccount(call, id, snsCodes.unknownAccount)
  if (id === owner) throw new Refusal(snsCodes.badRequest, 'Nobody blocks itself')
  if (blocklists.blocks(owner, id))
    throw new Refusal(snsCodes.badRequest, 'Err_SNS_BlackListAdd_Already_Exist')
  if (blocklists.of(owner).blocked.size >= maxBlocked)
    throw new Refusal(snsCodes.tooManyBlocked, `The account blocks ${maxBlocked} accounts`)
  blocklists.add(owner, id, call.now)
  friendships.remove(owner, id)
  friendships.remove(id, owner)
  friendships.dropRequests(owner, id)
}
