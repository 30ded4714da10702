import { maxUint32 } from '../../check.ts'
import { countIn, damaged, readCursor } from '../../listing/cursor.ts'
import type { MessageOrder } from '../message-options.ts'

/** Whose view of which conversation is read, and in which order: what a cursor belongs to. */
export interface RoamingQuestion {
  readonly account: string
  readonly peer: string
  readonly order: MessageOrder
}

/** Where a page is. */
export interface Position {
  /** Its latest time, in unix seconds; with the oldest first, its earliest. */
  readonly time: number
  /** The `LastMsgKey` to continue with; only with the newest first. */
  readonly key?: string | undefined
  /** Keys of the second `time` that were given: whether the service repeats the message of `key` is not documented. */
  readonly seen: readonly string[]
}

/** Where reading a conversation goes on. */
export interface RoamingStart extends Position {
  /** The cursor that says so. */
  readonly cursor: string
  /** The earliest time that was asked for when all was read; `undefined` while there is more. */
  readonly end: number | undefined
}

/** Reads where to go on, and refuses a cursor of another conversation or order. */
export function readRoamingCursor(cursor: string, { account, peer, order }: RoamingQuestion): RoamingStart {
  const values = readCursor(cursor, 'c2c', { account, peer, order })
  const { key, seen } = values
  const time = countIn(values, 'time', maxUint32)
  const isKey = key === undefined || typeof key === 'string'
  if (time === undefined || !isKey || !Array.isArray(seen) || !seen.every((each) => typeof each === 'string'))
    throw damaged(cursor)
  return { cursor, time, key, seen, end: countIn(values, 'end', maxUint32) }
}
