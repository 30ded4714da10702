import type { GetAppidGroupListResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { optionalWord } from '../../../request/word.ts'
import { groupTypes } from '../../../world/records/group-profile.ts'
import type { Emulated } from '../../route.ts'
import { groupCodes } from '../codes.ts'
import { numbered } from './group-numbers.ts'

/** A page has this many groups unless another number is asked for, and never more. */
const maxGroups = 10_000

const maxUint64 = 2n ** 64n - 1n

/** Lists all groups of the app. */
export function getAppidGroupList(call: Call): Emulated<GetAppidGroupListResponse> {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const limit = read.optionalNonZero('Limit', { max: maxGroups }) ?? maxGroups
  const next = readNext(call)
  if (next === undefined || next > maxUint64) throw read.refusal('Next must be an integer from 0 to 2^64 - 1')
  const type = optionalWord(read, 'GroupType', groupTypes)
  const all = [...call.world.groups.values()].filter((group) => type === undefined || group.type === type)
  const rest = numbered(all).filter(({ number }) => number >= next)
  return {
    TotalCount: all.length,
    GroupIdList: rest.slice(0, limit).map(({ group }) => ({ GroupId: group.id })),
    Next: rest[limit]?.number ?? 0,
  }
}

/** The `Next` of a request, to its last digit; `undefined` where it is no integer. */
function readNext({ body, exact }: Call): bigint | undefined {
  if (body.Next === undefined) return 0n
  if (typeof body.Next !== 'number') return undefined
  const digits = String(exact().Next)
  return /^\d+$/.test(digits) ? BigInt(digits) : undefined
}
