import type { Skipped } from '../listing/skipped.ts'
import { countOf, textOf, type WireObject } from '../message/wire-values.ts'
import type { Place } from './place.ts'
import { totalOf } from './total-of.ts'

/** An answer whose list has nothing. */
export interface EmptyAnswer {
  readonly request: WireObject
  readonly answer: WireObject
  /** What stands in the place of its list. */
  readonly list: unknown
  /** How many came up to here; `undefined` where that is not known, as after a cursor. */
  readonly listed: number | undefined
  /** Whether there is nothing after it. */
  readonly done: boolean
}

/** The fields in which an answer says how many it has itself. */
const ownCounts = ['UserDataNum', 'MsgCnt'] as const

/** What an answer says to have, where its list has nothing. */
export function unlisted(answer: WireObject, list: unknown): Skipped | undefined {
  const field = ownCounts.find((each) => (countOf(answer[each]) ?? 0) > 0)
  if (field === undefined) return undefined
  return { reason: `the answer lists nothing, but its ${field} is ${countOf(answer[field])}`, value: list }
}

/**
 * What an answer counts and does not list, so that nobody takes what was listed for all there is. Totals are looked at on the last
 * page: they count what is not shown to everybody, and may be ahead of the list.
 */
export function shortfall({ request, answer, list, listed, done }: EmptyAnswer): Skipped | undefined {
  const own = unlisted(answer, list)
  if (own !== undefined) return own
  const total = totalOf(request, answer) ?? friendsOf(request, answer)
  if (!done || listed === undefined || total === undefined || total <= listed) return undefined
  return { reason: `the service lists ${listed} of the ${total} that it counts`, value: list }
}

/** How many friends there are; those that have not changed may be left out where a version was sent. */
function friendsOf({ StandardSequence, CustomSequence }: WireObject, answer: WireObject): number | undefined {
  const isWhole = !countOf(StandardSequence) && !countOf(CustomSequence)
  return isWhole ? countOf(answer.FriendNum) : undefined
}

/** How many are before a page; `undefined` where its place does not say it. */
export function countBefore(place: Place): number | undefined {
  const { Offset, ...others } = place
  const isFirst = Object.values(others).every((value) => !countOf(value) && textOf(value) === undefined)
  return isFirst ? (countOf(Offset) ?? 0) : undefined
}
