import type { ChatType } from '@timkit/core'
import { outOfRange, toUnixSeconds, wrongType } from '@timkit/core/internal'
import type { IndexQuery } from '../message-index/message-index.ts'
import type { CoveredRange } from './coverage.ts'
import type { TailConversation } from './live-tail.ts'
import type { SearchQuery } from './search-query.ts'

const maxLimit = 1_000
const defaultLimit = 20

/** A query that was checked. */
export interface ReadSearchQuery {
  readonly wanted: Omit<IndexQuery, 'words'>
  readonly limit: number
  readonly cursor: string | undefined
  readonly range: CoveredRange
  /** Whose tail is asked for. */
  readonly tail: TailConversation | undefined
}

/**
 * Checks all of a query but its words.
 *
 * @throws {TypeError | RangeError} Something is missing or out of range.
 */
export function readSearchQuery(query: SearchQuery): ReadSearchQuery {
  const { account, peer, group, elements, order = 'newest', limit = defaultLimit, cursor } = query
  for (const [name, value] of Object.entries({ account, peer, group, cursor })) checkText(value, name)
  if (group !== undefined && peer !== undefined) {
    throw outOfRange('peer', 'cannot be given with group: a message is in a group or between two accounts')
  }
  const chatType = chatTypeOf(query)
  if (order !== 'newest' && order !== 'oldest') throw outOfRange('order', 'must be "newest" or "oldest"')
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) {
    throw outOfRange('limit', `must be a whole number from 1 to ${maxLimit}: got ${limit}`)
  }
  const since = secondsOf(query.since, 'since')
  const until = secondsOf(query.until, 'until')
  if (since !== undefined && until !== undefined && since > until) {
    throw outOfRange('since', 'must not be after until')
  }
  // The index takes an end that is not included.
  const end = until === undefined ? undefined : until + 1
  const kinds = elements?.length === 0 ? undefined : elements
  return {
    wanted: { account, peer, group, chatType, elements: kinds, since, until: end, order },
    limit,
    cursor,
    range: { since: dateOf(since), until: dateOf(end), chatType },
    tail: tailOf(query),
  }
}

function tailOf({ live = false, account, peer, group, cursor }: SearchQuery): TailConversation | undefined {
  if (typeof live !== 'boolean') throw wrongType('live', `must be true or false: got a ${typeof live}`)
  if (!live) return undefined
  const conversation =
    group !== undefined
      ? { group }
      : account !== undefined && peer !== undefined
        ? { account, peer }
        : undefined
  if (conversation === undefined)
    throw outOfRange('live', 'needs account and peer, or group: the service is asked for one conversation')
  return cursor === undefined ? conversation : undefined
}

function chatTypeOf({ kind, peer, group }: SearchQuery): ChatType | undefined {
  const named = kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (kind !== undefined && named === undefined) throw outOfRange('kind', 'must be "c2c" or "group"')
  const implied = group !== undefined ? 'group' : peer !== undefined ? 'c2c' : undefined
  if (named !== undefined && implied !== undefined && named !== implied) {
    throw outOfRange(
      'kind',
      `cannot be ${JSON.stringify(kind)} with ${implied === 'group' ? 'group' : 'peer'}`,
    )
  }
  return named ?? implied
}

const kinds: Readonly<Record<string, ChatType>> = { c2c: 'c2c', C2C: 'c2c', group: 'group', Group: 'group' }

function checkText(value: string | undefined, name: string): void {
  if (value === undefined) return
  if (typeof value !== 'string') throw wrongType(name, `must be a text: got a ${typeof value}`)
  if (value === '') throw outOfRange(name, 'must not be empty')
}

function secondsOf(time: SearchQuery['since'], name: string): number | undefined {
  return time === undefined ? undefined : toUnixSeconds(time, name)
}

function dateOf(seconds: number | undefined): Date | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1000)
}
