import type { Coverage, GapReason } from '@timkit/archive'
import { toHistoryHour } from '@timkit/core'

/** Why messages of an hour are not among the answers. */
const reasons: Readonly<Record<GapReason, string>> = {
  future: 'not over',
  due: 'not asked for yet',
  waiting: 'no file yet, or nobody wrote',
  ready: 'kept, and searchable after the next sync',
  damaged: 'damaged: the next sync fetches it again',
  partial: 'found but for entries that could not be read',
  unknown: 'not known: its record was damaged',
  missed: 'lost: the service deleted it before it was kept',
  before: 'before the archive begins',
}

/** Says which hours answers do not cover, and why: an hour of Beijing time is named as the service names it. */
export function coverageLines({ since, until, complete, gaps, assumedEmpty }: Coverage): string[] {
  if (since === undefined) return ['Nothing is known of any hour.']
  const range = `${toHistoryHour(since)} to ${toHistoryHour(until)}`
  if (complete) return [`Searched all of ${range}.`]
  return [
    `Searched ${range}, but for`,
    ...gaps.map(({ chatType, since, until, reason }) => {
      const [first, last] = [toHistoryHour(since), toHistoryHour(new Date(until.getTime() - 1))]
      return `  ${chatType} ${first === last ? first : `${first} to ${last}`}: ${reasons[reason]}`
    }),
    ...(assumedEmpty === 0 ? [] : [`${assumedEmpty} hours never had a file, and count as empty.`]),
  ]
}
