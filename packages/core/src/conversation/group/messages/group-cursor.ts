import { maxUint32 } from '../../../check.ts'
import { countIn, damaged, readCursor } from '../../../listing/cursor.ts'
import type { MessageOrder } from '../../message-options.ts'

/** Which group is read, and in which order: what a cursor belongs to. */
export interface GroupQuestion {
  readonly groupId: string
  readonly topicId: string | undefined
  readonly order: MessageOrder
}

/** Where reading a group goes on. */
export interface GroupStart {
  /** The cursor that says so. */
  readonly cursor: string
  /** With the newest first, the number to go on with, 0 after the first message; else the number of the last one given. */
  readonly seq: number
  /** The earliest time that was asked for when all was read; `undefined` while there is more. */
  readonly end: number | undefined
}

/** Reads where to go on, and refuses a cursor of another group, topic or order. */
export function readGroupCursor(cursor: string, { groupId, topicId, order }: GroupQuestion): GroupStart {
  const values = readCursor(cursor, 'group', { groupId, topicId, order })
  const seq = countIn(values, 'seq', Number.MAX_SAFE_INTEGER)
  if (seq === undefined) throw damaged(cursor)
  return { cursor, seq, end: countIn(values, 'end', maxUint32) }
}
