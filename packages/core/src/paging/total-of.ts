import { countOf, type WireObject } from '../message/wire-values.ts'

/** How many there are on all pages of a request, where an answer says it. */
export function totalOf(request: WireObject, answer: WireObject): number | undefined {
  // Words and patterns are counted apart, and `TotalCount` has the words that do not match as well.
  const words = countOf(answer.CurCount)
  if (words !== undefined) return words + (countOf(answer.CurRegCount) ?? 0)
  // The number of members counts those too whose role was not asked for.
  const members = request.MemberRoleFilter === undefined ? answer.MemberNum : undefined
  return countOf(answer.TotalCount) ?? countOf(members)
}
