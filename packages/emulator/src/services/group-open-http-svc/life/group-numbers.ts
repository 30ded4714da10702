import { hash32 } from '@timkit/core/internal'
import type { Group } from '../../../world/records/records.ts'

/** A group and its number. */
export interface NumberedGroup {
  readonly group: Group
  /** A number of 64 bits without sign, above that of the group before. */
  readonly number: bigint
}

/**
 * Numbers groups in the order in which they were made. The numbers are the same each time: they depend on the groups and not on
 * their places, so that a list goes on where it was when groups have come or gone. They are above 2^63, so that a client that
 * reads them as numbers of JavaScript, or as integers with a sign, goes wrong here and not in production.
 */
export function numbered(groups: Iterable<Group>): NumberedGroup[] {
  const sorted = [...groups].map((group) => ({ group, own: ownNumber(group) })).sort(byNumber)
  let last = 0n
  return sorted.map(({ group, own }) => {
    // Two of the same second may have the same hash: the second one gets the next number.
    last = own > last ? own : last + 1n
    return { group, number: last }
  })
}

interface OwnNumber {
  readonly group: Group
  readonly own: bigint
}

/** From the top: one bit that is set, 32 bits of unix seconds, 31 bits of a hash of the id. */
function ownNumber({ id, createTime }: Group): bigint {
  return (1n << 63n) | (BigInt.asUintN(32, BigInt(createTime)) << 31n) | BigInt(hash32(id) >>> 1)
}

function byNumber(a: OwnNumber, b: OwnNumber): number {
  if (a.own !== b.own) return a.own < b.own ? -1 : 1
  return a.group.id < b.group.id ? -1 : 1
}
