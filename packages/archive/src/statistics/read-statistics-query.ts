import { hourMs, outOfRange, wrongType } from '@timkit/core/internal'
import { type CountedBy, everyBy } from '../message-index/index-statistics.ts'
import { type ReadSearchQuery, readSearchQuery } from '../search/read-search-query.ts'
import type { StatisticsQuery } from './statistics-query.ts'

const maxLimit = 10_000
const defaultLimit = 1_000
const maxAgents = 1_000
const defaultSilence = 8 * hourMs

/** A query that was checked. */
export interface ReadStatisticsQuery extends Pick<ReadSearchQuery, 'wanted' | 'range'> {
  readonly by: CountedBy
  readonly limit: number
  readonly agents: readonly string[]
  /** Seconds. */
  readonly silence: number
}

/**
 * Checks a query.
 *
 * @throws {TypeError | RangeError} Something of it is wrong.
 */
export function readStatisticsQuery(query: StatisticsQuery): ReadStatisticsQuery {
  const { since, until, kind, account, group, by = 'day', limit = defaultLimit } = query
  const { agents = [], silence = defaultSilence } = query
  if (!everyBy.includes(by)) throw outOfRange('by', `must be one of ${everyBy.join(', ')}`)
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit)
    throw outOfRange('limit', `must be a whole number from 1 to ${maxLimit}: got ${limit}`)
  if (!Array.isArray(agents) || agents.some((agent) => typeof agent !== 'string' || agent === ''))
    throw wrongType('agents', 'must be a list of UserIDs')
  if (agents.length > maxAgents)
    throw outOfRange('agents', `must be at most ${maxAgents}: got ${agents.length}`)
  if (typeof silence !== 'number' || !(silence >= 1_000))
    throw outOfRange('silence', `must be 1,000 milliseconds or more: got ${silence}`)
  // What is counted by groups is theirs throughout: the busiest hours and what is covered, too.
  const counted = kind ?? (by === 'group' ? 'group' : undefined)
  const { wanted, range } = readSearchQuery({ since, until, kind: counted, account, group })
  if (by === 'group' && wanted.chatType === 'c2c')
    throw outOfRange('by', 'cannot be "group" for one-to-one messages')
  return { wanted, range, by, limit, agents: [...new Set(agents)], silence: Math.floor(silence / 1_000) }
}
