import type { TimeInput } from '@timkit/core'
import { outOfRange, toUnixSeconds, wrongType } from '@timkit/core/internal'
import type { CoveredRange } from '../search/coverage.ts'

/** Which messages are exported: all that is given must hold, and an account or a group must be given. */
export interface ExportQuery {
  /** Sent or received by this account; in groups: sent by it. */
  readonly account?: string | undefined
  /** Only between this account and `account`: one chat. */
  readonly peer?: string | undefined
  /** Only of this group; without `account`, of all who wrote in it. */
  readonly group?: string | undefined
  /** Written at or after. @default where the archive begins */
  readonly since?: TimeInput | undefined
  /** Written at or before. @default now */
  readonly until?: TimeInput | undefined
}

/** A query that was checked. */
export interface ReadExportQuery {
  /** What an unfinished export is known by. */
  readonly name: string
  readonly range: CoveredRange
  /** Whether a message of a file is wanted. */
  readonly isWanted: (wire: Readonly<Record<string, unknown>>) => boolean
  /** What the JSON of a wanted message has in it, unless it has escapes. */
  readonly needle: string
}

/** @throws {TypeError | RangeError} Something is missing or wrong. */
export function readExportQuery(query: ExportQuery): ReadExportQuery {
  const { account, peer, group } = query
  for (const [name, value] of Object.entries({ account, peer, group })) {
    if (value !== undefined && typeof value !== 'string')
      throw wrongType(name, `must be a text: got a ${typeof value}`)
    if (value === '') throw outOfRange(name, 'must not be empty')
  }
  if (account === undefined && group === undefined) {
    throw outOfRange('account', 'must be given, or a group: an export is of an account or of a chat')
  }
  if (peer !== undefined && (account === undefined || group !== undefined)) {
    throw outOfRange('peer', 'must be given with account, and without group')
  }
  const since = query.since === undefined ? undefined : toUnixSeconds(query.since, 'since')
  const until = query.until === undefined ? undefined : toUnixSeconds(query.until, 'until')
  if (since !== undefined && until !== undefined && since > until)
    throw outOfRange('since', 'must not be after until')
  const isWanted = (wire: Readonly<Record<string, unknown>>): boolean => {
    const { From_Account: from, To_Account: to, GroupId, MsgTimestamp: time } = wire
    if (typeof time === 'number' && (time < (since ?? time) || time > (until ?? time))) return false
    if (group !== undefined) return GroupId === group && (account === undefined || from === account)
    if (peer !== undefined) {
      return GroupId === undefined && ((from === account && to === peer) || (from === peer && to === account))
    }
    return from === account || (GroupId === undefined && to === account)
  }
  const chatType = group !== undefined ? 'group' : peer !== undefined ? 'c2c' : undefined
  return {
    name: JSON.stringify([account, peer, group, since, until].map((value) => value ?? null)),
    range: {
      since: since === undefined ? undefined : new Date(since * 1000),
      until: until === undefined ? undefined : new Date((until + 1) * 1000),
      chatType,
    },
    isWanted,
    needle: JSON.stringify(group ?? account).slice(1, -1),
  }
}
